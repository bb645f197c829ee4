import { z } from "zod";

import { ADMISSIONS, JOIN_LINK_CAP, JOIN_LINK_DAYS } from "~/domain/admission";

import { text } from "./fields";
import { idField } from "./id";

/** A join link for many, for a time and a number of people. Always as members. */
export const joinLinkForm = z.object({
  id: idField,
  organisationId: idField,
  label: text(120),
  days: z.coerce.number().pipe(z.union(JOIN_LINK_DAYS.map((days) => z.literal(days)))),
  cap: z.coerce.number().int().min(JOIN_LINK_CAP.min).max(JOIN_LINK_CAP.max),
  admission: z.enum(ADMISSIONS),
});
export type JoinLinkToMake = z.output<typeof joinLinkForm>;

export const joinLinkRevocationForm = z.object({ id: idField });
