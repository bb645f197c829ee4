/** What a form carries of what it showed to move along, and the button by which somebody goes back to it instead of confirming. */
export const ALONG = { seen: "moves-seen", back: "back-to-form" } as const;

/** What the form that was sent had shown; the empty text where it showed nothing. */
export function seenAlong(form: FormData): string {
  const seen = form.get(ALONG.seen);
  return typeof seen === "string" ? seen : "";
}

/** Whether somebody goes back from what moves along to the form itself, with everything typed in it. */
export const isBackToForm = (form: FormData): boolean => form.has(ALONG.back);
