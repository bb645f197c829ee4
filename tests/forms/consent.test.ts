import { expect, test } from "vitest";

import { joinForm } from "~/forms/join";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";

const HASH = "a".repeat(64);

function sent(over: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: newId(), name: "سعاد", contact: "0612345678", password: "three cats on the roof", language: "ar", consent: "on", shown: HASH, ...over })) form.set(name, value);
  return form;
}
const errorsOf = (form: FormData) => parseForm(form, joinForm(HASH)).reply().error ?? null;

test("whoever ticks the box under the words in force may have an account", () => {
  expect(errorsOf(sent({}))).toBeNull();
});

test.each([{ consent: "" }, { consent: "off" }])("without the tick there is none: %o", (over) => {
  expect(errorsOf(sent(over))).toMatchObject({ consent: ["consent_missing"] });
});

test.each([{ shown: "b".repeat(64) }, { shown: "" }])("agreeing to other words than those in force asks again: %o", (over) => {
  expect(errorsOf(sent(over))).toMatchObject({ consent: ["notice_changed"] });
});
