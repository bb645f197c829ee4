import { z } from "zod";

import { DEMAND_PARTS } from "~/domain/demand";
import { LANGUAGES } from "~/domain/localized";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { TITLE } from "./demand-file";
import { optionalText, text, version } from "./fields";
import { idField } from "./id";

const WHY = 2_000;

/** What a new text begins from besides a template of the organisation, which is named by its id. */
export const TEXT_BEGINNINGS = ["usual", "blank"] as const;

/** A new text of a dossier. `versionId` is that of its first version. */
export const demandForm = z.object({
  id: idField,
  versionId: idField,
  title: text(TITLE),
  part: z.enum(DEMAND_PARTS),
  file: idField.optional().transform((value) => value ?? null),
  template: z.union([z.enum(TEXT_BEGINNINGS), idField]).default("usual"),
  language: z.enum(LANGUAGES),
  level: z.enum(LEVELS_AT_RECORDING).optional(),
});
export type NewDemand = z.output<typeof demandForm>;

/** Two texts that become one. */
export const mergeForm = z.object({ changeId: idField, versionId: idField, version, other: idField, title: text(TITLE), why: text(WHY) });
/** Paragraphs that leave a text for a new one. */
export const splitForm = z.object({ id: idField, version, anchors: z.array(z.string().max(64)).default([]), title: text(TITLE), why: text(WHY) });
/** A version that is made the newest again. */
export const restoreForm = z.object({ id: idField, current: idField, why: optionalText(WHY) });
/** A text that is kept to begin from. */
export const templateForm = z.object({ id: idField, name: text(TITLE), language: z.enum(LANGUAGES) });
/** A template that is taken out of use. */
export const templateClosing = z.object({ id: idField, version });
