import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { depositSource } from "~/domain/deposit";
import { takesRecords } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { DemandDeposit, DepositLine, DepositRow } from "~/domain/rows/deposit";
import { addressOf } from "~/domain/rows/dossier";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** A deposit in a list: at whom, when, how, and what came of it. */
export type DepositItem = { readonly id: Id; readonly href: string; readonly party: Localized; readonly note: readonly string[]; readonly answered: boolean; readonly answers: string; readonly level: Confidentiality };

function depositItem(language: Language, line: DepositLine, more: readonly string[] = []): DepositItem {
  const t = translator(language);
  return {
    id: line.id, href: `/deposits/${line.id}`, party: line.party.name, level: line.confidentiality, answered: line.answers > 0, answers: t("deposits.list.answers", counted(language, line.answers)),
    note: [formatDay(language, line.onDay), ...more, ...(line.unclassified > 0 ? [t("deposits.list.unclassified", counted(language, line.unclassified))] : [])],
  };
}

/** The deposits of a file, newest first. */
export const depositsOfFileShown = (language: Language, lines: readonly DepositLine[]): DepositItem[] => lines.map((line) => depositItem(language, line, [translator(language)(`deposits.form.ways.${line.way}`)]));

/** The deposits of a dossier, each with its file. */
export const depositsOfDossierShown = (language: Language, lines: readonly DepositLine[]): DepositItem[] => lines.map((line) => depositItem(language, line, [isolated(language, line.fileTitle)]));

/** The deposits that held a demand, each with the version and the number under which it was handed over. */
export function depositsOfDemandShown(language: Language, lines: readonly DemandDeposit[]): DepositItem[] {
  const t = translator(language);
  return lines.map((line) => depositItem(language, line, [t("deposits.list.version", { number: String(line.versionNumber) }), ...(line.point === null ? [] : [t("deposits.list.point", { point: String(line.point) })])]));
}

/** Where a version was handed over: it never changes since. */
export const depositsOfVersionShown = (language: Language, lines: readonly DepositLine[]) => lines.map((line) => ({
  href: `/deposits/${line.id}`, label: translator(language)("deposits.frozen.at", { party: isolated(language, nameIn(language, line.party.name).text), day: formatDay(language, line.onDay) }),
}));

/** The page of a deposit: how it was made, what was handed over, and how that is checked. */
export function depositPage(row: DepositRow, { viewer, language }: { readonly viewer: Viewer; readonly language: Language }) {
  const t = translator(language);
  const { dossier } = row;
  const href = addressOf(dossier);
  const records = may(viewer, "deposit.record", row);
  const party = isolated(language, nameIn(language, row.party.name).text);
  return {
    id: row.id, title: t("deposits.title", { party }), level: row.confidentiality, number: dossier.number,
    crumbs: [{ href, label: dossier.number ?? nameIn(language, dossier.title).text }, { href: `${href}/demands`, label: t("demands.title") }, { href: `/files/${row.fileId}`, label: row.fileTitle }],
    file: { href: `/files/${row.fileId}`, title: row.fileTitle }, party: { href: `/parties/${row.party.id}`, name: row.party.name },
    onDay: formatDay(language, row.onDay, { weekday: true }), way: t(`deposits.form.ways.${row.way}`), registryNumber: row.registryNumber, receivedBy: row.receivedBy, note: row.note,
    receipt: row.receipt && { href: `/documents/${row.receipt.id}`, name: row.receipt.fileName }, receiptHidden: row.receiptHidden,
    by: t("deposits.page.by", { name: isolated(language, row.createdByName ?? t("history.formerAccount")), day: formatDay(language, dayAt(row.createdAt)) }),
    texts: row.items.map(({ demandId, versionId, versionNumber, part, point, title, source, hash, struck }) => ({
      id: versionId, href: struck ? null : `/demands/${demandId}/versions/${versionId}`, point, title, source, hash, struck,
      note: [...(part === "demand" ? [] : [t(`terms.demandPart.${part}`)]), t("deposits.list.version", { number: String(versionNumber) })],
    })),
    whole: row.whole, hash: row.hash, lines: row.whole ? depositSource(row.items) : null,
    can: { edit: records, issue: may(viewer, "paper.issue", row), another: records && takesRecords(dossier.state) },
  };
}
export type DepositPage = ReturnType<typeof depositPage>;
