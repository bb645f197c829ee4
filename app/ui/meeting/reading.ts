import { isCommitmentOutcome, OUTCOME_KINDS, type OutcomeKind } from "~/domain/meeting";
import type { Option } from "~/presenters/meeting-form";

import type { Entries } from "../draft/entries";

/** What stands in the form of a meeting at this moment, as far as other fields depend on it. */
export type Reading = { readonly parties: readonly Option[]; readonly lines: readonly ReadLine[] };
export type ReadLine = { readonly id: string; readonly kind: OutcomeKind; readonly words: string };

/** The values of a form as Conform holds them: texts, and rows of texts. */
export type Values = Readonly<Record<string, unknown>>;

const textIn = (values: Values, name: string): string => (typeof values[name] === "string" ? values[name] : "");
const kindOf = (text: string): OutcomeKind => OUTCOME_KINDS.find((kind) => kind === text) ?? "their_commitment";

/** The rows of a list in the values of a form. */
export function rowsIn(values: Values, name: string): readonly Values[] {
  const rows = values[name];
  return Array.isArray(rows) ? rows.map((row: unknown) => (typeof row === "object" && row !== null ? (row as Values) : {})) : [];
}

/** The several values under one name; a single one comes alone. */
export function listIn(values: Values, name: string): readonly string[] {
  const held = values[name];
  if (typeof held === "string") return held ? [held] : [];
  return Array.isArray(held) ? held.filter((each): each is string => typeof each === "string") : [];
}

/** Reads the values that a page was made with. */
export function readingOfValues(values: Values, directory: readonly Option[]): Reading {
  const added = rowsIn(values, "newParties").map((row) => ({ value: textIn(row, "id"), label: textIn(row, "name") }));
  return {
    parties: chosen(listIn(values, "parties"), added, directory),
    lines: rowsIn(values, "outcomes").map((row) => ({ id: textIn(row, "id"), kind: kindOf(textIn(row, "kind")), words: textIn(row, "words") })),
  };
}

/** Reads what stands in the fields now. */
export function readingOfEntries(entries: Entries, directory: readonly Option[]): Reading {
  const rows = (list: string) => {
    const found: Record<string, string>[] = [];
    for (const [name, value] of entries) {
      const [, place, part] = name.match(new RegExp(`^${list}\\[(\\d+)\\]\\.(\\w+)$`)) ?? [];
      if (place && part) (found[Number(place)] ??= {})[part] = value;
    }
    return found;
  };
  const added = rows("newParties").map((row) => ({ value: row.id ?? "", label: row.name ?? "" }));
  return {
    parties: chosen(entries.filter(([name]) => name === "parties").map(([, value]) => value), added, directory),
    lines: rows("outcomes").map((row) => ({ id: row.id ?? "", kind: kindOf(row.kind ?? ""), words: row.words ?? "" })),
  };
}

function chosen(ids: readonly string[], added: readonly Option[], directory: readonly Option[]): readonly Option[] {
  return [...directory.filter(({ value }) => ids.includes(value)), ...added.filter(({ label }) => label.trim() !== "")];
}

/** How many lines of each kind have words, kinds without any left out. */
export function countsIn({ lines }: Reading): readonly { readonly kind: OutcomeKind; readonly count: number }[] {
  const written = lines.filter(({ words }) => words.trim() !== "");
  return OUTCOME_KINDS.map((kind) => ({ kind, count: written.filter((line) => line.kind === kind).length })).filter(({ count }) => count > 0);
}

/** The lines above a row that are commitments with words: what a commitment in that row can wait on. */
export function linesAbove({ lines }: Reading, place: number): readonly (ReadLine & { readonly number: number })[] {
  return lines.slice(0, place).map((line, index) => ({ ...line, number: index + 1 })).filter(({ kind, words }) => isCommitmentOutcome(kind) && words.trim() !== "");
}
