import { daysOf, linksAmong } from "~/domain/chain-days";
import { criticalPath } from "~/domain/critical-path";
import { headCountOf } from "~/domain/head-count";
import type { Language } from "~/domain/localized";
import type { ChainRow } from "~/domain/rows/chain";
import type { DossierRow } from "~/domain/rows/dossier";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type ChainNode, chainNodes } from "./chain-nodes";

type Counted = Pick<DossierRow, "headCount" | "settledCount">;

/** What ends last among the chains of a dossier, and who waits for it. */
export type ChainSummary = {
  /** The critical path as a sentence and in its steps; null where nothing waits. */
  readonly critical: { readonly sentence: string; readonly steps: readonly { readonly key: string; readonly words: string; readonly href: string | null }[] } | null;
  /** How many people wait behind it, in words. */
  readonly people: string;
};

/** The chains of a dossier in short, for its first page; null where nothing in it waits for anything. */
export function chainSummary(language: Language, rows: readonly ChainRow[], dossier: Counted): ChainSummary | null {
  return rows.length === 0 ? null : readChains(language, rows, dossier).summary;
}

/** The nodes of the chains of a dossier, and their summary. */
export function readChains(language: Language, rows: readonly ChainRow[], dossier: Counted): { readonly nodes: readonly ChainNode[]; readonly summary: ChainSummary } {
  const t = translator(language);
  const links = linksAmong(rows.map(({ link }) => link));
  const critical = criticalPath(links);
  const nodes = chainNodes(rows, { language, days: daysOf(links), critical });
  const waiting = headCountOf(dossier)?.waiting ?? null;
  return {
    nodes,
    summary: {
      critical: critical && {
        sentence: critical.day ? t("chains.page.criticalUntil", { ...counted(language, critical.ids.length), day: formatDay(language, critical.day) }) : t("chains.page.criticalUnknown", counted(language, critical.ids.length)),
        steps: stepsOf(nodes, critical.ids),
      },
      people: waiting === null ? t("chains.page.peopleUnknown") : t("common.waitingPeople", counted(language, waiting)),
    },
  };
}

/** The steps of the critical path, the event at its beginning among them. */
function stepsOf(nodes: readonly ChainNode[], ids: readonly string[]) {
  const first = nodes.find(({ key }) => key === ids[0]);
  const keys = first?.on && !ids.includes(first.on) && nodes.some(({ key, isSettled }) => key === first.on && !isSettled) ? [first.on, ...ids] : ids;
  return keys.flatMap((key) => nodes.filter((node) => node.key === key).map(({ words, href }) => ({ key, words, href })));
}
