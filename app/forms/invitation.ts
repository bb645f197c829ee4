import { z } from "zod";

import { ROLES } from "~/domain/viewer";

import { text } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";

/** An invitation to any office but membership asks for the inviter's password again: it will change who holds what. */
export const invitationForm = z
  .object({ id: idField, guest: text(120), organisationId: idField, role: z.enum(ROLES), password: presentPassword.optional() })
  .superRefine((invitation, context) => {
    if (invitation.role !== "member" && !invitation.password) context.addIssue({ code: "custom", path: ["password"], message: "required" });
  });
export type Invitation = z.output<typeof invitationForm>;

export const revocationForm = z.object({ id: idField });
