import fc from "fast-check";
import { expect, test } from "vitest";

import { settled } from "~/forms/conflict";

const formOf = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const BOTH = [["mine/category", "خريجون"], ["theirs/category", "أطر"], ["mine/parties", "a"], ["mine/parties", "b"], ["theirs/parties", "c"], ["version", "4"]] as const;

test("each field is kept in the version that was chosen, with all its values", () => {
  const form = settled(formOf([...BOTH, ["choice/category", "theirs"], ["choice/parties", "mine"]]));
  expect([...form]).toEqual([["category", "أطر"], ["parties", "a"], ["parties", "b"], ["version", "4"]]);
});

test("one's own version is kept where nothing, or nonsense, was chosen", () => {
  expect(settled(formOf([...BOTH, ["choice/category", "both"]])).get("category")).toBe("خريجون");
});

test("choosing a version that left the field empty leaves it empty", () => {
  expect(settled(formOf([["theirs/sector", "التعليم"], ["choice/sector", "mine"]])).has("sector")).toBe(false);
});

test("a form that is no choice comes back as it was", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !/^(choice|mine|theirs)\//.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
      expect([...settled(formOf(entries))]).toEqual([...formOf(entries)]);
    }),
  );
});
