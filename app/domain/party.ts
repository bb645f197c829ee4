import type { Gender } from "./localized";

export const PARTY_KINDS = [
  "ministry", "directorate", "public_body", "local_authority", "house", "committee", "group", "political_party", "union", "employer", "mediator", "labour_inspector",
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The grammatical gender that the Arabic and French name of a kind usually carries; each party can change its own (settled question 5). */
export const USUAL_GENDER: Readonly<Record<PartyKind, Gender>> = {
  ministry: "feminine", directorate: "feminine", public_body: "feminine", local_authority: "feminine", house: "masculine", committee: "feminine", group: "masculine",
  political_party: "masculine", union: "feminine", employer: "masculine", mediator: "masculine", labour_inspector: "masculine",
};

/** Bodies of one family stand together in a list. */
export const PARTY_FAMILIES = {
  government: ["ministry", "directorate", "public_body", "local_authority"],
  parliament: ["house", "committee", "group"],
  political: ["political_party"],
  labour: ["union"],
  other: ["employer", "mediator", "labour_inspector"],
} as const satisfies Record<string, readonly PartyKind[]>;
