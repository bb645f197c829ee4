import { type Day, dayAt } from "~/domain/days";
import { type DossierState, type Priority, takesRecords } from "~/domain/dossier";
import { DOSSIER_GROUPS, type DossierFilter, type DossierGroup } from "~/domain/dossier-list";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { addressOf, type DossierLine, ownerInOffice } from "~/domain/rows/dossier";
import { type Id, organisationsReached, readsFromInside, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";

import { addressOfList } from "./dossier-list-address";
import { isolated } from "./isolated";

/** One dossier of a list, as it is shown. Members are told neither its owner nor its priority. */
export type ListedDossier = {
  readonly id: Id;
  readonly href: string;
  readonly number: string | null;
  readonly title: Localized;
  readonly state: DossierState;
  readonly priority: Priority | null;
  /** Null where the reader sees one organisation alone. */
  readonly organisation: Localized | null;
  readonly category: string;
  readonly owner: string | null;
  /** An open one for which nobody in office answers, as far as it is the reader's to know. */
  readonly unowned: boolean;
  readonly suspendedUntil: string | null;
  readonly moved: string;
};

/** The page of the list. */
export type DossierListPage = {
  readonly dossiers: readonly ListedDossier[];
  readonly groups: readonly { readonly key: DossierGroup; readonly href: string; readonly current: boolean }[];
  readonly organisations: readonly { readonly value: Id; readonly label: string }[];
  readonly filter: DossierFilter;
  readonly isFiltered: boolean;
  readonly previous: string | null;
  readonly next: string | null;
  readonly reads: "inside" | "as member";
  readonly mayOpen: boolean;
};

type Found = { readonly lines: readonly DossierLine[]; readonly previous: string | null; readonly next: string | null };
type Asked = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly filter: DossierFilter; readonly organisations: readonly { readonly id: Id; readonly name: Localized }[] };

function listed(line: DossierLine, scope: Scope, severalOrganisations: boolean, { language, today }: Pick<Asked, "language" | "today">): ListedDossier {
  const inside = readsFromInside(scope, line.organisationId);
  const owned = ownerInOffice(line, today) !== null;
  return {
    id: line.id, href: addressOf(line), number: line.number, title: line.title, state: line.state, category: line.category,
    priority: inside && line.priority !== "ordinary" ? line.priority : null,
    organisation: severalOrganisations ? line.organisationName : null,
    unowned: inside && !owned && takesRecords(line.state),
    owner: inside && owned && line.ownerName ? isolated(language, line.ownerName) : null,
    suspendedUntil: line.state === "suspended" && line.suspendedUntil ? formatDay(language, line.suspendedUntil) : null,
    moved: formatDay(language, dayAt(line.movedAt)),
  };
}

/** What the list shows a viewer. Those who read from the inside can filter by state; a member has the published ones in one plain list. */
export function dossierListPage({ lines, previous, next }: Found, { viewer, language, today, filter, organisations }: Asked): DossierListPage {
  const scope = scopeOf(viewer);
  const inside = scope.reads.organisation.length > 0;
  return {
    dossiers: lines.map((line) => listed(line, scope, organisations.length > 1, { language, today })),
    groups: inside ? DOSSIER_GROUPS.map((key) => ({ key, href: addressOfList({ ...filter, group: key }), current: key === filter.group })) : [],
    organisations: organisations.length > 1 ? organisations.map(({ id, name }) => ({ value: id, label: nameIn(language, name).text })) : [],
    filter, isFiltered: filter.group !== "all" || filter.organisationId !== null || filter.words !== "",
    previous, next, reads: inside ? "inside" : "as member", mayOpen: organisationsReached(viewer, "coordinator").length > 0,
  };
}
