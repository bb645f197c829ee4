import { branchesOf } from "~/domain/chain-layout";
import type { Language } from "~/domain/localized";
import type { ChainRow } from "~/domain/rows/chain";
import type { DossierRow } from "~/domain/rows/dossier";
import { directionOf } from "~/i18n/direction";

import { type ChainDrawing, chainDrawing } from "./chain-drawing";
import type { ChainNode } from "./chain-nodes";
import { type ChainSummary, readChains } from "./chain-summary";

/** A node of the list with what hangs on it. */
export type ChainBranch = { readonly node: ChainNode; readonly branches: readonly ChainBranch[] };

/** The chains of a dossier: drawn, said in order, and what ends last among them. */
export type ChainPage = ChainSummary & {
  readonly drawing: ChainDrawing;
  readonly list: readonly ChainBranch[];
  readonly hasExpected: boolean;
};

export function chainPage(language: Language, rows: readonly ChainRow[], dossier: Pick<DossierRow, "headCount" | "settledCount">): ChainPage {
  const { nodes, summary } = readChains(language, rows, dossier);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const branches = branchesOf(nodes);
  const under = (key: string | null): ChainBranch[] => (branches.get(key) ?? []).flatMap((each) => {
    const node = byKey.get(each);
    return node ? [{ node, branches: under(each) }] : [];
  });
  return { ...summary, drawing: chainDrawing(nodes, directionOf(language) === "rtl"), list: under(null), hasExpected: nodes.some(({ isExpected }) => isExpected) };
}
