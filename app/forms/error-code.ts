import type { z } from "zod";

/** The code of an issue that a schema names no code for itself: what went wrong and the bound that was crossed, never a sentence. */
export function errorCode(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null ? "required" : wrongType(issue.expected);
    case "too_big":
      return issue.origin === "string" ? `too_long|max=${issue.maximum}` : `too_big|max=${issue.maximum}`;
    case "too_small":
      if (issue.origin === "string") return Number(issue.minimum) <= 1 ? "required" : `too_short|min=${issue.minimum}`;
      return issue.origin === "array" ? "required" : `too_small|min=${issue.minimum}`;
    case "invalid_value":
    case "invalid_union":
      return issue.input === undefined ? "required" : "not_a_choice";
    case "invalid_format":
      return issue.format === "email" ? "not_an_email" : "invalid";
    default:
      return "invalid";
  }
}

function wrongType(expected: string): string {
  if (expected === "number" || expected === "int") return "not_a_number";
  return expected === "date" ? "not_a_date" : "invalid";
}
