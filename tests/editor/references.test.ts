import { expect, test } from "vitest";

import { documentOf, paragraph } from "~/editor/build";
import { referencesIn } from "~/editor/references";

test("what a text refers to is found however deep it stands", () => {
  const reference = (id: string) => ({ type: "reference", attrs: { kind: "demand", id } }) as const;
  const quoted = { type: "blockquote", content: [{ ...paragraph("", "a"), content: [reference("one")] }] } as const;
  expect(referencesIn(documentOf([paragraph("نص"), quoted, { ...paragraph("", "b"), content: [reference("two")] }]))).toEqual(["one", "two"]);
});
