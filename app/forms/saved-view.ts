import { z } from "zod";

import { ledgerQuery } from "~/domain/ledger-query";

import { text } from "./fields";
import { idField } from "./id";
import { ledgerFilterFrom } from "./ledger-filter";

/** A query as an address might bring it, in its one canonical form; what is not understood in it is left out. */
export const canonicalQuery = (query: string): string => ledgerQuery(ledgerFilterFrom(new URLSearchParams(query)));

/** A view of the ledger under a name. */
export const savedViewForm = z.object({ id: idField, name: text(80), query: z.string().max(2_000).optional().transform((query) => canonicalQuery(query ?? "")) });
/** A view that is not kept any longer. */
export const savedViewDeletion = z.object({ id: idField });
