import type { When } from "./days";

/** The name of a whole date in a form, where two versions of it are chosen between. */
export const WHOLE_WHEN = "when";

/** A date as one value: kind, first and last day. */
export function wholeWhen({ kind, from, to }: When): string {
  return [kind, from ?? "", to ?? ""].join("/");
}

/** The parts of a date that was written as one value. Whether they fit together is judged where they are read. */
export function whenParts(whole: string): { readonly kind: string; readonly from: string; readonly to: string } {
  const [kind = "", from = "", to = ""] = whole.split("/");
  return { kind, from, to };
}
