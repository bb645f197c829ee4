import { notKept } from "./verdict";

/** Control characters that no text holds; the white ones are left in. */
const CONTROLS = /(?![\t\n\f\r\u0085])\p{Cc}/u;

/** Looks into a plain text: UTF-8 without control characters, and not another kind under a text's name. Refused: *not_plain_text*, *markup*, *program*, *old_office*, *two_kinds*. */
export function lookIntoText(bytes: Buffer): void {
  const text = decoded(bytes).trimStart();
  if (CONTROLS.test(text)) notKept("not_plain_text");
  if (text.startsWith("<")) notKept("markup");
  if (text.startsWith("#!")) notKept("program");
  if (text.startsWith("{\\rtf")) notKept("old_office");
  if (text.startsWith("%!PS")) notKept("two_kinds");
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return notKept("not_plain_text");
  }
}
