import type { Day } from "~/domain/days";
import { frozenTexts, type NotDepositable, shownTexts, whyNotDepositable } from "~/domain/deposit";
import { takesRecords } from "~/domain/dossier";
import { type Language, nameIn } from "~/domain/localized";
import type { DemandFileRow } from "~/domain/rows/demand";
import type { DepositLine, DepositRow } from "~/domain/rows/deposit";
import { addressOf } from "~/domain/rows/dossier";
import type { Id, Viewer } from "~/domain/viewer";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { levelsFor, partyOptions } from "./event-form";

type Asking = { readonly viewer: Viewer; readonly language: Language };
type Directory = Parameters<typeof partyOptions>[0];

/** A text as the form shows what will be, or was, handed over. */
export type TextShown = { readonly key: string; readonly point: number | null; readonly title: string; readonly note: readonly string[] };

/** Why the form is not offered: the dossier takes no records, or the file is not ready. */
export type NotOpenToDeposit = NotDepositable | "closed";

const whyNot = (file: DemandFileRow): NotOpenToDeposit | null => (takesRecords(file.dossier.state) ? whyNotDepositable(file) : "closed");

/** The texts of a file in the versions that a deposit freezes. */
function textsToFreeze(language: Language, file: DemandFileRow, numbers: ReadonlyMap<Id, number>): TextShown[] {
  const t = translator(language);
  return frozenTexts(file.items).map(({ demandId, versionId, part, point }) => ({
    key: versionId, point, title: file.items.find(({ id }) => id === demandId)?.title ?? "",
    note: [...(part === "demand" ? [] : [t(`terms.demandPart.${part}`)]), ...(numbers.has(versionId) ? [t("deposits.list.version", { number: String(numbers.get(versionId)) })] : [])],
  }));
}

type Found = {
  readonly file: DemandFileRow;
  readonly counterparties: readonly Id[];
  readonly directory: Directory;
  /** Where it was handed over already, the newest first. */
  readonly before: readonly DepositLine[];
  /** The titles and numbers of the validated versions. */
  readonly versions: ReadonlyMap<Id, { readonly title: string; readonly number: number }>;
  /** The deposit recorded just now, after which another follows. */
  readonly after: DepositLine | null;
  readonly id: Id;
  readonly today: Day;
};

/** The page on which a file is handed over, with exactly what will be frozen. */
export function newDepositPage({ file, counterparties, directory, before, versions, after, id, today }: Found, { viewer, language }: Asking) {
  const t = translator(language);
  const { dossier } = file;
  const named = (line: DepositLine) => isolated(language, nameIn(language, line.party.name).text);
  const texts = textsToFreeze(language, file, new Map([...versions].map(([version, { number }]) => [version, number])));
  return {
    heading: t("deposits.form.title"), dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state }, whyNot: whyNot(file), back: `/files/${file.id}`, file: file.title,
    texts: texts.map((text) => ({ ...text, title: versions.get(text.key)?.title ?? text.title })),
    before: before.length > 0 ? t("deposits.form.before", { parties: joinNames(language, [...new Set(before.map(named))]) }) : null,
    recordedAt: after && t("deposits.recordedAt", { party: named(after) }),
    parties: partyOptions(directory, counterparties, language),
    levels: file.confidentiality === "bureau" ? [] : levelsFor(viewer, file.organisationId),
    values: {
      id, fileTitle: file.title, texts: shownTexts(file.items), onDay: after?.onDay ?? today, way: after?.way ?? "by_hand", party: "", registryNumber: "", receivedBy: "", note: "", level: "organisation" as const,
    },
  };
}
export type NewDepositPage = ReturnType<typeof newDepositPage>;

/** The page on which it is corrected how a file was handed over. */
export function editDepositPage(deposit: DepositRow, { viewer, language }: Asking) {
  const { dossier, onDay, way, registryNumber, receivedBy, note, confidentiality, version } = deposit;
  return {
    heading: translator(language)("deposits.form.editTitle"), dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title }, back: `/deposits/${deposit.id}`,
    levels: deposit.fileLevel === "bureau" ? [] : levelsFor(viewer, deposit.organisationId),
    values: {
      version: String(version), onDay, way, registryNumber: registryNumber ?? "", receivedBy: receivedBy ?? "", note: note ?? "", level: confidentiality === "members" ? undefined : confidentiality,
    },
  };
}

/** A file that changed while its deposit was written down: what the form showed, and what the file holds now. */
export function changedTexts(language: Language, sent: { readonly fileTitle: string; readonly texts: readonly string[] }, file: DemandFileRow, versions: ReadonlyMap<Id, { readonly title: string; readonly number: number }>) {
  const t = translator(language);
  const shown = sent.texts.map((line, place): TextShown => {
    const [point = "", versionId = ""] = line.split(" ");
    const version = versions.get(versionId);
    return { key: `${place} ${versionId}`, point: /^\d+$/.test(point) ? Number(point) : null, title: version?.title ?? t("deposits.form.changed.gone"), note: version ? [t("deposits.list.version", { number: String(version.number) })] : [] };
  });
  const now = textsToFreeze(language, file, new Map([...versions].map(([id, { number }]) => [id, number]))).map((text) => ({ ...text, title: versions.get(text.key)?.title ?? text.title }));
  return { shown: { title: sent.fileTitle, texts: shown }, now: { title: file.title, texts: now } };
}
export type ChangedTexts = ReturnType<typeof changedTexts>;
