import { z } from "zod";

import { optionalText, text, version } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";

const REASON = 2000;

/** Striking out: the id of the striking-out, what the page said would go along, and why. */
export const strikeForm = z.object({ id: idField, seen: z.string().max(20_000), reason: text(REASON) });
/** Restoring: why, if somebody wants to say. */
export const restoreForm = z.object({ reason: optionalText(REASON) });
/** Moving a meeting: the id of the change, the dossier that receives it, and the version that the reader saw. */
export const transferForm = z.object({ id: idField, to: idField, version });
/** Deleting a draft: what the page said it holds, and the password again. */
export const draftDeletionForm = z.object({ seen: z.string().max(200), password: presentPassword });
