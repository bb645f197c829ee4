export const ORGANISATION_KINDS = ["central_union", "federation", "union", "association", "coordination", "section"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
