import { z } from "zod";

import { idField } from "./id";
import { presentPassword } from "./password";

/** All that somebody owns, or those that were ticked. */
export const TRANSFERRED = ["all", "chosen"] as const;

/** Dossiers of one organisation that get another owner. Without `fromId` they are those that have no owner in office. */
export const dossierTransferForm = z
  .object({
    organisationId: idField, fromId: idField.optional().transform((id) => id ?? null), toId: idField,
    which: z.enum(TRANSFERRED), dossiers: z.array(idField).default([]), password: presentPassword,
  })
  .superRefine(({ which, dossiers }, context) => {
    if (which === "chosen" && dossiers.length === 0) context.addIssue({ code: "custom", path: ["dossiers"], message: "required" });
  });
export type DossierTransfer = z.output<typeof dossierTransferForm>;
