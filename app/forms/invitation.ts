import { z } from "zod";

import { ROLES } from "~/domain/viewer";

import { text } from "./fields";
import { idField } from "./id";

export const invitationForm = z.object({ id: idField, guest: text(120), organisationId: idField, role: z.enum(ROLES) });
export type Invitation = z.output<typeof invitationForm>;

export const revocationForm = z.object({ id: idField });
