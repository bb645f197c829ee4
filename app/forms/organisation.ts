import { z } from "zod";

import { GENDERS } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";

import { day, localizedName, version } from "./fields";
import { idField } from "./id";
import { presentPassword } from "./password";

const named = { id: idField, name: localizedName(200), kind: z.enum(ORGANISATION_KINDS), gender: z.enum(GENDERS) };

export const newOrganisationForm = z.object({ ...named, parentId: idField });
export type NewOrganisation = z.output<typeof newOrganisationForm>;

export const organisationForm = z.object({ ...named, version });
export type Organisation = z.output<typeof organisationForm>;

/** A new place in the tree. `from` is where it stood when the form was read. */
export const organisationMoveForm = z.object({ id: idField, from: idField, parentId: idField, password: presentPassword });
export type OrganisationMove = z.output<typeof organisationMoveForm>;

/** The day from which an organisation takes on nothing new. */
export const organisationClosingForm = z.object({ id: idField, closedOn: day, password: presentPassword });
export type OrganisationClosing = z.output<typeof organisationClosingForm>;

/** An organisation that takes on new things again. */
export const organisationReopeningForm = z.object({ id: idField, password: presentPassword });
export type OrganisationReopening = z.output<typeof organisationReopeningForm>;
