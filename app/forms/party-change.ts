import { z } from "zod";

import { day, version } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";

/** A party taken into another one. */
export const partyMergeForm = z.object({ id: idField, into: idField, password: presentPassword });
export type PartyMerge = z.output<typeof partyMergeForm>;

/** The day on which a party ceased to exist, or that it is there again. */
export const partyClosingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("close"), version, closedOn: day }),
  z.object({ intent: z.literal("reopen"), version }),
]);
export type PartyClosing = z.output<typeof partyClosingForm>;
