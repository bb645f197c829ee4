import { z } from "zod";

/** The box that somebody ticks to agree; it is never ticked for them. Error: `consent_missing`. */
export const consentBox = z.literal("on", { error: "consent_missing" });

/** The hash of the words that stood on the page when the form was filled in. */
export const shownWords = z.string().max(100).optional();

type SignUp = { readonly shown?: string };
type Context = { readonly addIssue: (issue: { readonly code: "custom"; readonly path: string[]; readonly message: string }) => void };

/** Refuses consent to words that are no longer those in force (`notice_changed`): the page shows the new ones, to be read and agreed to again. */
export function askAgainIfChanged({ shown }: SignUp, hashInForce: string, context: Context): void {
  if (shown !== hashInForce) context.addIssue({ code: "custom", path: ["consent"], message: "notice_changed" });
}
