import { z } from "zod";

import { DEPOSIT_WAYS } from "~/domain/deposit";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { optionalFile } from "./document";
import { day, optionalText, version } from "./fields";
import { idField } from "./id";

const NAME = 200;
const NOTE = 4000;
/** More texts than a file is likely to hold; each is one hidden field. */
const MOST_TEXTS = 500;

const details = {
  onDay: day,
  way: z.enum(DEPOSIT_WAYS),
  registryNumber: optionalText(NAME),
  receivedBy: optionalText(NAME),
  note: optionalText(NOTE),
  receipt: optionalFile,
  level: z.enum(LEVELS_AT_RECORDING).optional(),
};

/** A file handed over to a party: with the title and the texts that the form showed, so that nothing else is frozen than what was seen. */
export const depositForm = z.object({
  ...details, id: idField, party: idField, fileTitle: z.string(), texts: z.array(z.string()).max(MOST_TEXTS).default([]),
});

/** What can be corrected of a deposit. */
export const depositEdit = z.object({ ...details, version });

export type NewDeposit = z.output<typeof depositForm>;
export type DepositEdit = z.output<typeof depositEdit>;
