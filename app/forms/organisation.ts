import { z } from "zod";

import { GENDERS } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";

import { localizedName, version } from "./fields";
import { idField } from "./id";

const named = { id: idField, name: localizedName(200), kind: z.enum(ORGANISATION_KINDS), gender: z.enum(GENDERS) };

export const newOrganisationForm = z.object({ ...named, parentId: idField });
export type NewOrganisation = z.output<typeof newOrganisationForm>;

export const organisationForm = z.object({ ...named, version });
export type Organisation = z.output<typeof organisationForm>;
