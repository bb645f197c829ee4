import { expect, test } from "vitest";

import { dossierForm, isSubmitting } from "~/forms/dossier";
import { newId } from "~/forms/id";
import { broughtBy, moveForm } from "~/forms/move";
import { parseForm } from "~/forms/parse";

const TODAY = "2026-03-04";
function sent(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, held] of Object.entries(fields)) for (const value of [held].flat()) form.append(name, value);
  return form;
}
const draft = { id: newId(), organisation: newId(), "title.ar": "تسوية الوضعية", level: "national", domain: "professional", priority: "ordinary", openedOn: "2021-02-27" };
const read = (fields: Record<string, string | string[]>) => {
  const form = sent(fields);
  return parseForm(form, dossierForm({ today: TODAY, submitting: isSubmitting(form) }));
};
const errorsOf = (fields: Record<string, string | string[]>) => {
  const reply = read(fields);
  return reply.status === "success" ? {} : reply.reply().error;
};

test("a draft needs a title in one language and no more", () => {
  expect(read(draft)).toMatchObject({ status: "success", value: { intent: "save", category: null, grounds: null, headCount: null, parties: [], owner: null, place: { regionCode: null, provinceCode: null } } });
  expect(errorsOf({ ...draft, "title.ar": " " })).toEqual({ title: ["one_language_needed"] });
});

test("what is submitted needs its category, its grounds and a counterparty", () => {
  expect(errorsOf({ ...draft, intent: "submit" })).toEqual({ category: ["required"], grounds: ["required"], parties: ["required"] });
  expect(errorsOf({ ...draft, intent: "submit", category: "الخريجون", grounds: "ظهير 1958", parties: newId() })).toEqual({});
});

test("a province comes with its region, a region comes alone, and an unknown code is no choice", () => {
  expect(read({ ...draft, place: "01.511" })).toMatchObject({ value: { place: { regionCode: "01", provinceCode: "01.511" } } });
  expect(read({ ...draft, place: "04" })).toMatchObject({ value: { place: { regionCode: "04", provinceCode: null } } });
  expect(errorsOf({ ...draft, place: "13" })).toEqual({ place: ["not_a_choice"] });
});

test("a dossier is not opened on a day that is still to come, nor on one that does not exist", () => {
  expect(errorsOf({ ...draft, openedOn: "2026-03-05" })).toEqual({ openedOn: ["in_the_future"] });
  expect(errorsOf({ ...draft, openedOn: TODAY })).toEqual({});
  expect(errorsOf({ ...draft, openedOn: "2021-02-30" })).toMatchObject({ openedOn: expect.arrayContaining(["not_a_date"]) });
});

test("a head-count is a whole number of people, or left out", () => {
  expect(read({ ...draft, headCount: "93738" })).toMatchObject({ value: { headCount: 93_738 } });
  expect(errorsOf({ ...draft, headCount: "كثير" })).toEqual({ headCount: ["not_a_number"] });
  expect(errorsOf({ ...draft, headCount: "0" })).toEqual({ headCount: ["too_small|min=1"] });
  expect(errorsOf({ ...draft, headCount: "1.5" })).toHaveProperty("headCount");
});

test("a move asks for what its table requires, and what it does not require may stay empty", () => {
  const move = { id: newId(), version: "3" };
  const required = parseForm(sent(move), moveForm({ requires: ["until", "reason"], today: TODAY }));
  expect(required.status === "success" ? {} : required.reply().error).toEqual({ until: ["required"], reason: ["required"] });
  const free = parseForm(sent({ ...move, reason: " ", onDay: "2026-03-01" }), moveForm({ requires: [], today: TODAY }));
  expect(free).toMatchObject({ status: "success", value: { version: 3, reason: null, onDay: "2026-03-01", settled: null } });
  expect(free.status === "success" && broughtBy(free.value)).toEqual({});
});

test("a move does not take effect on a day that is still to come", () => {
  const reply = parseForm(sent({ id: newId(), version: "1", onDay: "2026-03-05" }), moveForm({ requires: [], today: TODAY }));
  expect(reply.status === "success" ? {} : reply.reply().error).toEqual({ onDay: ["in_the_future"] });
});
