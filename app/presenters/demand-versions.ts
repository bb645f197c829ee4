import { type ComparedParagraph, compareParagraphs, type Paragraph } from "~/domain/compare-paragraphs";
import { dayAt } from "~/domain/days";
import { isEditable, paragraphPlace } from "~/domain/demand";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { type DemandRow, pointOf, type VersionLine, type VersionRow } from "~/domain/rows/demand";
import type { DepositLine } from "~/domain/rows/deposit";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay, formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { demandCrumbs } from "./demand-file";
import { depositsOfVersionShown } from "./deposit";
import { isolated } from "./isolated";

/** One version in the list: who, when, why, how it came to be. */
export type VersionItem = { readonly id: Id; readonly href: string; readonly number: number; readonly title: string; readonly origin: string; readonly by: string; readonly proposedBy: string | null; readonly why: string | null; /** The same without the question, for a place that asks it itself. */ readonly reason: string | null; readonly current: boolean; readonly validated: boolean };

const nameOr = (language: Language, name: string | null): string => isolated(language, name ?? translator(language)("history.formerAccount"));

export function versionItem(language: Language, demand: DemandRow, row: VersionLine): VersionItem {
  const t = translator(language);
  return {
    id: row.id, href: `/demands/${demand.id}/versions/${row.id}`, number: row.number, title: row.title, origin: t(`terms.versionOrigin.${row.origin}`),
    by: t("versions.by", { name: nameOr(language, row.createdByName), instant: formatInstant(language, row.createdAt) }),
    proposedBy: row.proposedBy ? t("versions.proposedBy", { name: nameOr(language, row.proposedByName) }) : null,
    why: row.why && t("versions.why", { why: isolated(language, row.why) }), reason: row.why, current: row.id === demand.currentVersionId, validated: row.id === demand.validatedVersionId,
  };
}

/** A version with its paragraphs, as the comparison needs it. */
export type ReadVersion = { readonly version: VersionRow; readonly paragraphs: readonly Paragraph[] };

type Compared = {
  readonly title: string;
  readonly titles: { readonly before: string; readonly after: string } | null;
  readonly rows: readonly (ComparedParagraph & { readonly label: string })[];
  readonly summary: readonly string[];
  /** Nothing differs at all; or the words are the same and the form is not. */
  readonly same: "all" | "words" | null;
};

export type VersionsPage = {
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly title: string;
  readonly versions: readonly VersionItem[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: { readonly from: Id; readonly to: Id } | null;
  readonly compared: Compared | null;
};

/** The way up from a page of a demand. */
export const crumbsOfDemand = (language: Language, demand: Pick<DemandRow, "id" | "title" | "dossier">) => [...demandCrumbs(language, demand.dossier), { href: `/demands/${demand.id}`, label: demand.title }];

/** The versions of a demand, newest first, and two of them compared where two are asked for. */
export function versionsPage(language: Language, demand: DemandRow, versions: readonly VersionLine[], pair: readonly [ReadVersion, ReadVersion] | null): VersionsPage {
  const t = translator(language);
  return {
    crumbs: crumbsOfDemand(language, demand), title: demand.title, versions: versions.map((row) => versionItem(language, demand, row)),
    choices: versions.map(({ id, number, createdAt }) => ({ value: id, label: t("versions.choice", { number: String(number), day: formatDay(language, dayAt(createdAt)) }) })),
    chosen: pair ? { from: pair[0].version.id, to: pair[1].version.id } : versions[1] && versions[0] ? { from: versions[1].id, to: versions[0].id } : null,
    compared: pair && comparison(language, pair, pointOf(demand)),
  };
}

function comparison(language: Language, [from, to]: readonly [ReadVersion, ReadVersion], point: number | null): Compared {
  const t = translator(language);
  const rows = compareParagraphs(from.paragraphs, to.paragraphs);
  const differing = rows.filter(({ kind }) => kind !== "same");
  const titles = from.version.title === to.version.title ? null : { before: from.version.title, after: to.version.title };
  const wordsSame = differing.length === 0 && !titles;
  return {
    title: t("versions.between", { from: String(from.version.number), to: String(to.version.number) }),
    titles, rows: differing.map((row) => ({ ...row, label: row.number === null ? t("ui.text.heading") : t("versions.paragraph", { number: paragraphPlace(point, row.number) }) })),
    summary: [t("versions.counts", counted(language, differing.length)), t("versions.unchanged", counted(language, rows.length - differing.length))],
    same: !wordsSame ? null : from.version.hash === to.version.hash ? "all" : "words",
  };
}

/** One version to be read, and restored where that is possible. */
export function versionPage(language: Language, viewer: Viewer, { demand, version, deposits }: { readonly demand: DemandRow; readonly version: VersionRow; /** Where it was handed over. */ readonly deposits: readonly DepositLine[] }) {
  const t = translator(language);
  const restorable = version.id !== demand.currentVersionId && isEditable(demand.state) && may(viewer, "demand.write", demand);
  return {
    crumbs: [...crumbsOfDemand(language, demand), { href: `/demands/${demand.id}/versions`, label: t("versions.title") }],
    title: version.title, version: versionItem(language, demand, version), hash: version.hash, currentVersionId: demand.currentVersionId, restorable,
    compareHref: version.id === demand.currentVersionId ? null : `/demands/${demand.id}/versions?from=${version.id}&to=${demand.currentVersionId}`, back: `/demands/${demand.id}/versions`,
    deposits: depositsOfVersionShown(language, deposits),
  };
}
export type VersionPage = ReturnType<typeof versionPage>;
