import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { day, text, version } from "./fields";
import { idField } from "./id";

/** The longest title of a file or a text. */
export const TITLE = 200;

/** What a new demand file begins from. */
export const FILE_TEMPLATES = ["demand_file", "memorandum", "blank"] as const;
export type FileTemplate = (typeof FILE_TEMPLATES)[number];

/** A new demand file. */
export const fileForm = z.object({
  id: idField,
  title: text(TITLE),
  openedOn: day,
  template: z.enum(FILE_TEMPLATES),
  language: z.enum(LANGUAGES),
  level: z.enum(LEVELS_AT_RECORDING).optional(),
});
export type NewDemandFile = z.output<typeof fileForm>;

/** One change of a demand file: its name, or the place of one of its texts. The button says which. */
export const fileChange = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("name"), version, title: text(TITLE), openedOn: day }),
  z.object({ intent: z.literal("add"), version, demand: idField }),
  z.object({ intent: z.literal("up"), version, demand: idField }),
  z.object({ intent: z.literal("down"), version, demand: idField }),
  z.object({ intent: z.literal("take_out"), version, demand: idField }),
]);
export type FileChange = z.output<typeof fileChange>;
