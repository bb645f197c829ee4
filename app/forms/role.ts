import { z } from "zod";

import { ROLES } from "~/domain/viewer";

import { day, optionalDay } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";
import { email } from "./person";

/** An office for somebody who has an account. With a last day it is a delegation. */
export const roleForm = z
  .object({ id: idField, email, organisationId: idField, role: z.enum(ROLES), startsOn: day, endsOn: optionalDay, password: presentPassword })
  .superRefine((grant, context) => {
    if (grant.endsOn && grant.endsOn < grant.startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "not_a_day_in_order" });
  });
export type RoleToGrant = z.output<typeof roleForm>;

/** The end of an office: on a day, or at once when none is given. */
export const roleEndForm = z.object({ id: idField, lastDay: optionalDay, password: presentPassword });
export type RoleToEnd = z.output<typeof roleEndForm>;
