import fc from "fast-check";
import { expect, test } from "vitest";

import { CHOICE_PREFIXES, settled } from "~/forms/conflict";
import { asRead, houseRulesForm } from "~/forms/house-rules";
import { parseForm } from "~/forms/parse";
import { conflictPage, differences, type Fields, fieldsOf } from "~/presenters/conflict";
import { houseRulesConflict } from "~/presenters/house-rules-conflict";

const labels = { category: { label: "الفئة" }, parties: { label: "الأطراف", show: (id: string) => `طرف ${id}` }, sector: { label: "القطاع" } };

test("only the fields that differ are put side by side, read aloud as the reader knows them", () => {
  const found = differences({ category: "خريجون", parties: ["a", "b"], sector: " " }, { category: "خريجون", parties: ["a", "c"], sector: "" }, labels);
  expect(found).toEqual([{ name: "parties", label: "الأطراف", myValues: ["a", "b"], theirValues: ["a", "c"], mine: ["طرف a", "طرف b"], theirs: ["طرف a", "طرف c"] }]);
});

test("the line endings of a browser and the order of chosen things are no difference", () => {
  expect(differences({ category: "سطر\r\nسطر", parties: ["b", "a"] }, { category: "سطر\nسطر", parties: ["a", "b"] }, labels)).toEqual([]);
});

test("what nobody disputes is carried along, the version and the owner of the form being written anew", () => {
  const page = conflictPage("fr", { mine: { id: "1", version: "2", "form-of": "x", category: "A", sector: "S" }, theirs: { category: "B", sector: "S" }, labels, version: 3, saved: { by: "Coordination", at: new Date("2026-03-04T10:00:00Z") } });
  expect(page.carried).toEqual([["id", "1"], ["sector", "S"]]);
  expect(page).toMatchObject({ version: 3, savedBy: "Coordination", savedOn: expect.stringContaining("4 mars 2026") });
});

test("keeping one's own version everywhere sends the very form that was refused, with the new version", () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value && !value.includes("\r"));
  const fields = fc.record({ category: text, sector: text, parties: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }) });
  fc.assert(
    fc.property(fields, fields, (mine: Fields, theirs: Fields) => {
      const page = conflictPage("ar", { mine, theirs, labels, version: 7, saved: null });
      const sent = new FormData();
      for (const [name, value] of page.carried) sent.append(name, value);
      for (const each of page.differences) {
        for (const value of each.myValues) sent.append(`${CHOICE_PREFIXES.mine}${each.name}`, value);
        for (const value of each.theirValues) sent.append(`${CHOICE_PREFIXES.theirs}${each.name}`, value);
        sent.append(`${CHOICE_PREFIXES.choice}${each.name}`, "mine");
      }
      const kept = fieldsOf(settled(sent));
      for (const [name, held] of Object.entries(mine)) expect([kept[name]].flat()).toEqual([held].flat());
    }),
  );
});

test("the rules of the house are put side by side, and the choice is made against what was saved meanwhile", () => {
  const rules = { silentAfterDays: 30, dueSoonDays: 14, longOverdueDays: 90, languages: ["ar", "fr"] as const, secondFactorRequired: false };
  const saved = { ...rules, silentAfterDays: 45, secondFactorRequired: true };
  const form = new FormData();
  for (const [name, value] of [["intent", "rules"], ["was", asRead(rules)], ["silentAfterDays", "20"], ["dueSoonDays", "14"], ["longOverdueDays", "90"], ["languages", "ar"], ["languages", "fr"]] as const) form.append(name, value);
  const page = houseRulesConflict("en", { form, saved, was: asRead(saved) });
  expect(page.differences.map(({ name, mine, theirs }) => [name, mine, theirs])).toEqual([["silentAfterDays", ["20"], ["45"]], ["secondFactorRequired", [], ["Yes"]]]);
  const choose = (side: "mine" | "theirs") => {
    const sent = new FormData();
    for (const [name, value] of page.carried) sent.append(name, value);
    for (const each of page.differences) {
      for (const value of each.myValues) sent.append(`${CHOICE_PREFIXES.mine}${each.name}`, value);
      for (const value of each.theirValues) sent.append(`${CHOICE_PREFIXES.theirs}${each.name}`, value);
      sent.append(`${CHOICE_PREFIXES.choice}${each.name}`, side);
    }
    return parseForm(settled(sent), houseRulesForm);
  };
  expect(choose("mine")).toMatchObject({ status: "success", value: { silentAfterDays: 20, secondFactorRequired: false, was: asRead(saved) } });
  expect(choose("theirs")).toMatchObject({ status: "success", value: { silentAfterDays: 45, secondFactorRequired: true, was: asRead(saved) } });
});
