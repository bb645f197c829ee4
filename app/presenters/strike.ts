import type { Confidentiality } from "~/domain/confidentiality";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import type { StrikeableRow, StrikeRow } from "~/domain/rows/strike";
import type { Strikeable } from "~/domain/strike";
import type { Id } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";

/** A record as the pages about striking-out name it. */
export type NamedRecord = {
  readonly kind: Strikeable;
  readonly title: string;
  readonly when: string;
  readonly texts: readonly string[];
  readonly level: Confidentiality;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  /** The words of the commitments that go with it. */
  readonly along: readonly string[];
};

export function namedRecord(row: StrikeableRow, language: Language): NamedRecord {
  const { kind, texts, level, dossier, goes } = row;
  return { kind, texts, level, title: titleOf(row, language), when: formatWhen(language, row.when), dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title }, along: goes.commitments };
}

/** What a record is called: its title or its words; a deposit also by where it was, a meeting without a title by whom it was with, an answer without words by whose it is. */
export function titleOf({ kind, words, parties }: Pick<StrikeableRow, "kind" | "words" | "parties">, language: Language): string {
  const t = translator(language);
  const named = joinNames(language, parties.map((name) => nameIn(language, name).text));
  if (words) return kind === "deposit" ? t("strikes.depositAt", { file: isolated(language, words), party: isolated(language, named) }) : words;
  if (kind === "response") return t("strikes.answerOf", { party: named });
  return parties.length > 0 ? t("strikes.with", { parties: named }) : t("strikes.untitled");
}

/** Where the reader is brought after a record was struck out or restored. */
export function homeOf({ kind, id, belongsTo, dossier }: Pick<StrikeableRow, "kind" | "id" | "belongsTo" | "dossier">): string {
  if (kind === "event") return addressOf(dossier);
  if (kind === "document") return `${addressOf(dossier)}/documents`;
  const homes = { sign: "commitments", evidence: "commitments", meeting: "meetings", commitment: "commitments", demand: "demands", deposit: "deposits", response: "deposits", agreement: "agreements", demand_file: "files" } as const;
  return `/${homes[kind]}/${belongsTo ?? id}`;
}

/** The page on which a record is struck out: what it is, what will go with it, and that it can be undone. */
export function strikePage(row: StrikeableRow, language: Language) {
  const t = translator(language);
  return { heading: t(`strikes.title.${row.kind}`), record: namedRecord(row, language), effects: effectsOf(row, language), undo: t("strikes.undo"), seen: row.seen, back: homeOf(row) };
}
export type StrikePage = ReturnType<typeof strikePage>;

/** What goes along and what stays, in the order in which it is said. */
const COUNTED = ["outcomes", "responses", "signs", "waiting", "comments", "links", "files", "deposits", "demands", "namedBy"] as const;

function effectsOf({ kind, goes, published, dossier }: StrikeableRow, language: Language): string[] {
  const t = translator(language);
  const many = (key: (typeof COUNTED)[number] | "commitments" | "made" | "texts", count: number) => (count > 0 ? [t(`strikes.effect.${key}`, counted(language, count))] : []);
  const linked = (key: "links" | "answered") => (goes.links > 0 ? [t(`strikes.effect.${key}`, counted(language, goes.links))] : []);
  return [
    t(`strikes.effect.leaves.${kind}`),
    ...many(kind === "agreement" ? "made" : "commitments", goes.commitments.length),
    ...COUNTED.flatMap((key) => {
      if (key === "links") return linked(kind === "agreement" ? "answered" : "links");
      return many(key === "demands" && kind === "demand_file" ? "texts" : key, goes[key]);
    }),
    ...(goes.judged && kind !== "sign" ? [t("strikes.effect.decided")] : []),
    ...(goes.relied ? [t("strikes.effect.relied")] : []),
    ...(kind === "document" ? [t("strikes.effect.bytes")] : []),
    ...(published ? [t("strikes.effect.published")] : []),
    t("strikes.effect.state", { state: t(`terms.dossierState.${dossier.state}`) }),
  ];
}

/** A record that is struck out, as its own page shows it: what it was, who struck it, when and why. */
export type StruckPage = {
  readonly record: NamedRecord;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  /** Where it is restored, for those who may. */
  readonly restoreHref: string | null;
};

export const restoreHrefOf = (strikeId: Id): string => `/strikes/${strikeId}/restore`;

export function struckPage(row: StrikeableRow, strike: StrikeRow, { language, mayRestore }: { readonly language: Language; readonly mayRestore: boolean }): StruckPage {
  return {
    record: namedRecord(row, language), by: strike.struckByName ?? translator(language)("history.formerAccount"), on: formatInstant(language, strike.struckAt), reason: strike.reason,
    restoreHref: mayRestore ? restoreHrefOf(strike.id) : null,
  };
}

/** The page on which a record is restored. */
export function restorePage(row: StrikeableRow, strike: StrikeRow, language: Language) {
  const t = translator(language);
  const effects = [
    t("strikes.restore.comesBack"), ...(row.goes.waiting > 0 ? [t("strikes.restore.waiting")] : []), ...(row.published ? [t("strikes.restore.published")] : []), t("strikes.restore.state"),
  ];
  return { heading: t(`strikes.restore.title.${row.kind}`), struck: struckPage(row, strike, { language, mayRestore: false }), effects, undo: t("strikes.restore.undo"), back: homeOf(row) };
}
export type RestorePage = ReturnType<typeof restorePage>;
