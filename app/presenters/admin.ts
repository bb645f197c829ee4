import type { Day } from "~/domain/days";
import { type Gender, type Language, LANGUAGES } from "~/domain/localized";
import { type OrganisationKind, takesOnNew } from "~/domain/organisation";
import { may } from "~/domain/permissions";
import type { HouseRules, OrganisationRow } from "~/domain/rows/organisation";
import type { HeldRole } from "~/domain/rows/person";
import type { Viewer } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { organisationOptions, treeOf } from "./organisation";
import { roleLine } from "./role";

type Found = {
  readonly organisations: readonly OrganisationRow[];
  readonly roles: readonly HeldRole[];
  readonly rules: HouseRules;
  readonly installation: { readonly rootId: string; readonly isExample: boolean };
  /** How many coordinators, bureau members and administrators have no second factor. */
  readonly unguarded: number;
};

/** What administrators see first: the tree below them, who holds which office, and what holds for the whole house if they keep it. */
export function adminPage(viewer: Viewer, { language, today }: { language: Language; today: Day }, { organisations, roles, rules, installation, unguarded }: Found) {
  const tree = treeOf(organisations);
  return {
    tree: tree.map(({ id, name, kind, depth, closedOn }) => ({ id, name, kind, depth, isClosed: !takesOnNew({ closedOn }, today) })),
    options: openOptions(language, organisations, today),
    roles: roles.map((held) => roleLine(language, viewer.id, today, held)),
    rules: may(viewer, "installation.keep", { organisationId: installation.rootId }) ? { ...rules, unguarded: unguardedInWords(language, installation, unguarded) } : null,
  };
}
export type AdminPage = ReturnType<typeof adminPage>;

/** Whom requiring a second factor would meet; null in the example, which lets people in by a button and requires none. */
function unguardedInWords(language: Language, { isExample }: Found["installation"], unguarded: number): string | null {
  return isExample ? null : translator(language)("secondFactor.rule.without", counted(language, unguarded));
}

/** The organisations that take on something new on a day, as a select offers them in the order of the tree. */
export function openOptions(language: Language, organisations: readonly OrganisationRow[], today: Day) {
  const open = new Set(organisations.filter((each) => takesOnNew(each, today)).map(({ id }) => id));
  return organisationOptions(language, treeOf(organisations)).filter(({ value }) => open.has(value));
}

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
