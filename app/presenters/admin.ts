import { type Gender, type Language, LANGUAGES } from "~/domain/localized";
import type { OrganisationKind } from "~/domain/organisation";
import { may } from "~/domain/permissions";
import type { HouseRules, OrganisationRow } from "~/domain/rows/organisation";
import type { HeldRole } from "~/domain/rows/person";
import type { Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { organisationOptions, treeOf } from "./organisation";
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

/** An organisation as its form holds it. */
export function organisationValues({ id, name, kind, gender, version }: OrganisationRow) {
  return { id, name: { ar: name.ar ?? "", fr: name.fr ?? "", en: name.en ?? "" }, kind, gender, version: String(version) };
}

/** An organisation that somebody changed while the form was open, in both versions. */
export function organisationConflict(language: Language, form: FormData, saved: OrganisationRow): ConflictPage {
  const t = translator(language);
  const { name, kind, gender } = organisationValues(saved);
  const names = LANGUAGES.map((each) => [`name.${each}`, { label: `${t("admin.organisations.name")} (${t(`common.languageName.${each}`)})` }] as const);
  return conflictPage(language, {
    mine: fieldsOf(form),
    theirs: { "name.ar": name.ar, "name.fr": name.fr, "name.en": name.en, kind, gender },
    labels: {
      ...Object.fromEntries(names),
      kind: { label: t("admin.organisations.kind"), show: (value) => t(`terms.organisationKind.${value as OrganisationKind}`) },
      gender: { label: t("admin.organisations.gender"), show: (value) => t(`terms.gender.${value as Gender}`) },
    },
    version: saved.version,
    saved: null,
  });
}
