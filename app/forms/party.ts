import { z } from "zod";

import { GENDERS } from "~/domain/localized";
import { PARTY_KINDS, USUAL_GENDER } from "~/domain/party";

import { localizedName, optionalText, version } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONG = 20_000;

const fields = z.object({
  id: idField,
  name: localizedName(SHORT),
  kind: z.enum(PARTY_KINDS),
  /** Left out, it is the one that is usual for the kind. */
  gender: z.enum(GENDERS).optional(),
  parent: idField.optional().transform((value) => value ?? null),
  standing: optionalText(SHORT),
  contact: optionalText(LONG),
});

/** A party of the directory; `version` goes with an edit. */
export const partyForm = fields.extend({ version: version.optional() }).transform(({ parent, gender, ...party }) => ({ ...party, parentId: parent, gender: gender ?? USUAL_GENDER[party.kind] }));

export type PartyInput = z.output<typeof partyForm>;
export type PartyFields = z.input<typeof partyForm>;
