import { z } from "zod";

import type { Gender, Language } from "~/domain/localized";

import { newPassword, presentPassword } from "./password";
import { gender, language, personName } from "./person";

/** A single yes-or-no: unticked sends nothing. */
const ticked = z.literal("on").optional().transform((value) => value === "on");

/** How somebody is called and reads, and whether notices come by mail. `was` holds the values that were read, so that a change made meanwhile is noticed. */
export const ownAccountForm = z.object({ name: personName, gender, language, notices: ticked, was: z.string().max(300) });
export type OwnAccountChange = z.output<typeof ownAccountForm>;

/** One's own account as a form carries it, to notice that it was changed meanwhile (in another tab, on another device). */
export function accountAsRead({ name, gender: kind, language: read, notices }: { name: string; gender: Gender | null; language: Language; notices: boolean }): string {
  return JSON.stringify([name, kind, read, notices]);
}

export const passwordForm = z.object({ current: presentPassword, password: newPassword });
export type PasswordChange = z.output<typeof passwordForm>;
