import { type Language, nameIn } from "~/domain/localized";
import type { OrganisationRow } from "~/domain/rows/organisation";

/** An organisation in its place in the tree: `depth` steps below the highest that the reader reaches. */
export type OrganisationNode = OrganisationRow & { readonly depth: number };

/** The organisations in the order of the tree, each below its own; those whose parent is out of reach come first. */
export function treeOf(rows: readonly OrganisationRow[]): OrganisationNode[] {
  const reached = new Set(rows.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): OrganisationNode[] =>
    rows
      .filter((row) => (parentId === null ? row.parentId === null || !reached.has(row.parentId) : row.parentId === parentId))
      .flatMap((row) => [{ ...row, depth }, ...below(row.id, depth + 1)]);
  return below(null, 0);
}

const STEP = "\u2003";

/** The organisations as a select offers them, those below set in. */
export function organisationOptions(language: Language, tree: readonly OrganisationNode[]): { readonly value: string; readonly label: string }[] {
  return tree.map(({ id, name, depth }) => ({ value: id, label: STEP.repeat(depth) + nameIn(language, name).text }));
}
