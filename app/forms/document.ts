import { z } from "zod";

import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { idField } from "./id";

/** The field of a file: the name of the one that was chosen. Its bytes come beside the form. */
export const fileField = z.string().min(1);
/** The same where no file need be chosen. */
export const optionalFile = z.string().optional().transform((value) => value || null);

/** A file added to a dossier. */
export const documentForm = z.object({ id: idField, file: fileField, level: z.enum(LEVELS_AT_RECORDING).optional() });
export type NewDocument = z.output<typeof documentForm>;
