import { z } from "zod";

import { GENDERS } from "~/domain/localized";
import { PARTY_KINDS, USUAL_GENDER } from "~/domain/party";

import { localizedName, optionalText, version } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONG = 20_000;

/** The gender of a party as its form asks for it: its own, or the one that is usual for its kind. */
export const PARTY_GENDERS = ["usual", ...GENDERS] as const;

const fields = z.object({
  id: idField,
  name: localizedName(SHORT),
  kind: z.enum(PARTY_KINDS),
  gender: z.enum(PARTY_GENDERS).default("usual"),
  parent: idField.optional().transform((value) => value ?? null),
  standing: optionalText(SHORT),
  contact: optionalText(LONG),
});

/** A party of the directory; `version` goes with an edit. */
export const partyForm = fields.extend({ version: version.optional() }).transform(({ parent, gender, ...party }) => ({ ...party, parentId: parent, gender: gender === "usual" ? USUAL_GENDER[party.kind] : gender }));

export type PartyInput = z.output<typeof partyForm>;
export type PartyFields = z.input<typeof partyForm>;
