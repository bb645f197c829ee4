import { daysOf, linksAmong } from "~/domain/chain-days";
import { branchesOf } from "~/domain/chain-layout";
import { criticalPath } from "~/domain/critical-path";
import { headCountOf } from "~/domain/head-count";
import type { Language } from "~/domain/localized";
import type { ChainRow } from "~/domain/rows/chain";
import type { DossierRow } from "~/domain/rows/dossier";
import { formatDay } from "~/i18n/dates";
import { directionOf } from "~/i18n/direction";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type ChainDrawing, chainDrawing } from "./chain-drawing";
import { type ChainNode, chainNodes } from "./chain-nodes";

/** A node of the list with what hangs on it. */
export type ChainBranch = { readonly node: ChainNode; readonly branches: readonly ChainBranch[] };

/** The chains of a dossier: drawn, said in order, and what ends last among them. */
export type ChainPage = {
  readonly drawing: ChainDrawing;
  readonly list: readonly ChainBranch[];
  /** The critical path as a sentence and in its steps; null where nothing waits. */
  readonly critical: { readonly sentence: string; readonly steps: readonly { readonly key: string; readonly words: string; readonly href: string | null }[] } | null;
  /** How many people wait behind it, in words. */
  readonly people: string;
  readonly hasExpected: boolean;
};

export function chainPage(language: Language, rows: readonly ChainRow[], dossier: Pick<DossierRow, "headCount" | "settledCount">): ChainPage {
  const t = translator(language);
  const links = linksAmong(rows.map(({ link }) => link));
  const critical = criticalPath(links);
  const nodes = chainNodes(rows, { language, days: daysOf(links), critical });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const branches = branchesOf(nodes);
  const under = (key: string | null): ChainBranch[] => (branches.get(key) ?? []).flatMap((each) => {
    const node = byKey.get(each);
    return node ? [{ node, branches: under(each) }] : [];
  });
  const waiting = headCountOf(dossier)?.waiting ?? null;
  return {
    drawing: chainDrawing(nodes, directionOf(language) === "rtl"),
    list: under(null),
    critical: critical && {
      sentence: critical.day ? t("chains.page.criticalUntil", { ...counted(language, critical.ids.length), day: formatDay(language, critical.day) }) : t("chains.page.criticalUnknown", counted(language, critical.ids.length)),
      steps: stepsOf(nodes, critical.ids),
    },
    people: waiting === null ? t("chains.page.peopleUnknown") : t("common.waitingPeople", counted(language, waiting)),
    hasExpected: nodes.some(({ isExpected }) => isExpected),
  };
}

/** The steps of the critical path, the event at its beginning among them. */
function stepsOf(nodes: readonly ChainNode[], ids: readonly string[]) {
  const first = nodes.find(({ key }) => key === ids[0]);
  const keys = first?.on && !ids.includes(first.on) && nodes.some(({ key, isSettled }) => key === first.on && !isSettled) ? [first.on, ...ids] : ids;
  return keys.flatMap((key) => nodes.filter((node) => node.key === key).map(({ words, href }) => ({ key, words, href })));
}
