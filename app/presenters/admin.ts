import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { HouseRules, OrganisationRow } from "~/domain/rows/organisation";
import type { HeldRole } from "~/domain/rows/person";
import type { Viewer } from "~/domain/viewer";

import { type OrganisationNode, organisationOptions, treeOf } from "./organisation";
import { roleLine } from "./role";

type Found = {
  readonly organisations: readonly OrganisationRow[];
  readonly roles: readonly HeldRole[];
  readonly rules: HouseRules;
  readonly rootId: string;
};
/** What the address asks to be opened: an organisation to edit, a person, an office to end. */
type Opened = { readonly edit: string | null; readonly person: string | null; readonly end: string | null };

/** What administrators see: the tree below them, who holds which office, and what holds for the whole house if they keep it. */
export function adminPage(viewer: Viewer, language: Language, { organisations, roles, rules, rootId }: Found, { edit, person, end }: Opened) {
  const tree = treeOf(organisations);
  const lines = roles.map((held) => roleLine(language, viewer.id, held));
  const chosen = person ? roles.find((held) => held.accountId === person) : undefined;
  return {
    tree: tree.map(({ id, name, kind, depth }) => ({ id, name, kind, depth })),
    options: organisationOptions(language, tree),
    edited: tree.find(({ id }) => id === edit) ?? null,
    roles: lines,
    ending: lines.find(({ id, own }) => id === end && !own) ?? null,
    person: chosen ? { name: chosen.personName, email: chosen.email } : null,
    rules: may(viewer, "installation.keep", { organisationId: rootId }) ? rules : null,
  };
}
export type AdminPage = ReturnType<typeof adminPage>;

/** The form of a role to be granted: for the person in view, from today. */
export function newRole(id: string, page: AdminPage, today: Day) {
  return { id, email: page.person?.email, startsOn: today };
}

/** An organisation as its form holds it. */
export function organisationValues({ id, name, kind, gender, version }: OrganisationNode | OrganisationRow) {
  return { id, name: { ar: name.ar ?? "", fr: name.fr ?? "", en: name.en ?? "" }, kind, gender, version: String(version) };
}
