import type { Day } from "~/domain/days";
import type { Language, Localized } from "~/domain/localized";
import { type OrganisationKind, takesOnNew } from "~/domain/organisation";
import { may } from "~/domain/permissions";
import type { HandoverRow } from "~/domain/rows/handover";
import type { OrganisationRow } from "~/domain/rows/organisation";
import type { OwnedDossiers } from "~/domain/rows/owned-dossiers";
import type { HeldRole } from "~/domain/rows/person";
import { ancestorsOf } from "~/domain/tree";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { type HandoverLine, handoverLines } from "./handover";
import { type OwnedGroup, ownedGroups } from "./owned-dossiers";
import { type RoleLine, roleLine } from "./role";

type Named = { readonly id: Id; readonly name: Localized };

/** The page of an organisation for those who administer it. */
export type OrganisationDesk = Named & {
  readonly kind: OrganisationKind;
  readonly version: number;
  /** From when it takes on nothing new, in words; null while it is open. */
  readonly closing: string | null;
  readonly takesOnNew: boolean;
  /** What stands above it, as far as the reader administers it, from the top. */
  readonly above: readonly Named[];
  readonly below: readonly (Named & { readonly kind: OrganisationKind; readonly isClosed: boolean })[];
  readonly offices: readonly RoleLine[];
  readonly past: readonly RoleLine[];
  /** The open dossiers that have no owner in office, and who could own them. */
  readonly unowned: OwnedGroup | null;
  readonly coordinators: readonly { readonly value: Id; readonly label: string }[];
  readonly handovers: readonly HandoverLine[];
  /** Whether its place and its closing are the reader's to decide: they administer what it stands under. */
  readonly mayMove: boolean;
};

type Found = {
  readonly organisation: OrganisationRow;
  /** Every organisation that the reader administers. */
  readonly reached: readonly OrganisationRow[];
  readonly offices: readonly HeldRole[];
  readonly unowned: readonly OwnedDossiers[];
  readonly coordinators: readonly { readonly id: Id; readonly name: string }[];
  readonly handovers: readonly HandoverRow[];
};

export function organisationDesk(viewer: Viewer, { language, today }: { language: Language; today: Day }, found: Found): OrganisationDesk {
  const t = translator(language);
  const { organisation: { id, name, kind, version, closedOn, parentId }, reached } = found;
  const byId = new Map(reached.map((each) => [each.id, each]));
  const parentOf = new Map(reached.flatMap((each) => (each.parentId ? [[each.id, each.parentId] as const] : [])));
  const lines = found.offices.map((held) => roleLine(language, viewer.id, today, held));
  const open = takesOnNew({ closedOn }, today);
  return {
    id, name, kind, version, takesOnNew: open,
    closing: closedOn && t(open ? "offices.closesOn" : "offices.closedSince", { day: formatDay(language, closedOn) }),
    above: ancestorsOf(parentOf, id).toReversed().flatMap((each) => byId.get(each) ?? []).map((each) => ({ id: each.id, name: each.name })),
    below: reached.filter((each) => each.parentId === id).map((each) => ({ id: each.id, name: each.name, kind: each.kind, isClosed: !takesOnNew(each, today) })),
    offices: lines.filter(({ standing }) => standing !== "over"),
    past: lines.filter(({ standing }) => standing === "over"),
    unowned: ownedGroups(language, found.unowned)[0] ?? null,
    handovers: handoverLines(language, found.handovers),
    coordinators: found.coordinators.map((each) => ({ value: each.id, label: each.name })),
    mayMove: parentId !== null && may(viewer, "organisation.keep", { organisationId: parentId }),
  };
}
