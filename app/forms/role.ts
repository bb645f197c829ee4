import { z } from "zod";

import { ROLES } from "~/domain/viewer";

import { day, optionalDay, text } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";

/** Somebody who has an account, named by their e-mail address or telephone number. */
const contact = text(254);
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, context: z.RefinementCtx) => {
  if (endsOn && endsOn < startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "not_a_day_in_order" });
};

/** An office for somebody who has an account, from a day on and perhaps to a last day. */
export const roleForm = z
  .object({ id: idField, contact, organisationId: idField, role: z.enum(ROLES), startsOn: day, endsOn: optionalDay, password: presentPassword })
  .superRefine(inOrder);
export type RoleToGrant = z.output<typeof roleForm>;

/** An office held in the stead of whoever holds it, from a first day to a last. */
export const delegationForm = z.object({ id: idField, grantId: idField, contact, startsOn: day, endsOn: day, password: presentPassword }).superRefine(inOrder);
export type Delegation = z.output<typeof delegationForm>;

/** The end of an office: on a day, or at once when none is given. */
export const roleEndForm = z.object({ id: idField, lastDay: optionalDay, password: presentPassword });
export type RoleToEnd = z.output<typeof roleEndForm>;

const tick = z.literal("on").optional().transform((value) => value === "on");

/** To whom an office goes, from which day, and whether the dossiers go along: asked before it is confirmed. */
export const successorForm = z.object({ grantId: idField, contact, from: day, withDossiers: tick });
export type Successor = z.output<typeof successorForm>;

/** The hand-over of an office, confirmed. */
export const transferForm = z.object({ id: idField, grantId: idField, toId: idField, from: day, withDossiers: tick, password: presentPassword });
export type Transfer = z.output<typeof transferForm>;
