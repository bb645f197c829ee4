import { expect, test } from "vitest";

import { CODE_BYTES, codeFrom, levelsOfPaper, readCode } from "~/domain/paper";
import { type Scope, scopeUpTo } from "~/domain/viewer";

const SCOPE: Scope = { viewerId: "v", reads: { members: ["a", "b"], organisation: ["a"], bureau: ["a"] } };

test("every code that is drawn is read again as it stands on paper, in small letters, spaced or not", () => {
  for (let seed = 0; seed < 256; seed += 1) {
    const code = codeFrom(Uint8Array.from({ length: CODE_BYTES }, (_, at) => (seed * 31 + at * 97) % 256));
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
    expect([code, code.toLowerCase(), code.replace("-", ""), ` ${code.replace("-", " ")} `].map(readCode)).toEqual([code, code, code, code]);
  }
});

test("what no code is written like is none", () => {
  expect(["", "7KQ4M", "7KQ4M-2XD9O", "7KQ4M-2XD91", "7KQ4M-2XD9R2", "../../etc"].map(readCode)).toEqual([null, null, null, null, null, null]);
});

test("a paper is offered at the record's own level and at stricter ones that the issuer reads", () => {
  expect(levelsOfPaper(SCOPE, { organisationId: "a", confidentiality: "organisation" })).toEqual(["organisation", "bureau"]);
  expect(levelsOfPaper(SCOPE, { organisationId: "b", confidentiality: "members" })).toEqual(["members"]);
  expect(levelsOfPaper(SCOPE, { organisationId: "b", confidentiality: "organisation" })).toEqual([]);
});

test("a scope up to a level reads nothing stricter, whoever has it", () => {
  const upTo = (level: "members" | "organisation" | "bureau") => levelsOfPaper(scopeUpTo(SCOPE, level), { organisationId: "a", confidentiality: "members" });
  expect([upTo("members"), upTo("organisation"), upTo("bureau")]).toEqual([["members"], ["members", "organisation"], ["members", "organisation", "bureau"]]);
});
