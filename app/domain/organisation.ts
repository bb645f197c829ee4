import type { Day } from "./days";

export const ORGANISATION_KINDS = ["central_union", "federation", "union", "association", "coordination", "section"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Whether an organisation takes on anything new on a day: from the day it is closed on it takes no dossier, meeting, role, invitation or join link. */
export function takesOnNew({ closedOn }: { readonly closedOn: Day | null }, today: Day): boolean {
  return closedOn === null || closedOn > today;
}
