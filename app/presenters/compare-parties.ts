import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { TrackRecord } from "~/domain/track-record";
import { laidOut } from "~/domain/tree";
import type { Id } from "~/domain/viewer";

import { type TrackFigure, trackFigures } from "./track-figures";

/** So many parties stand side by side at the most, and so many at the least. */
export const [FEWEST_COMPARED, MOST_COMPARED] = [2, 4];

const STEP = "\u2003";

type Party = { readonly id: Id; readonly parentId: Id | null; readonly name: Localized };
type Option = { readonly value: string; readonly label: string };
/** A figure of every party that is compared, in the order in which they were chosen: nobody is ranked. */
export type CompareLine = { readonly key: string; readonly label: string; readonly of: readonly TrackFigure[] };
export type ComparePage = {
  readonly options: readonly Option[];
  /** What the fields of the form hold: as many as can be compared. */
  readonly chosen: readonly string[];
  readonly parties: readonly { readonly id: Id; readonly name: string }[];
  readonly lines: readonly CompareLine[];
  /** Somebody asked already, so that too few are worth a word. */
  readonly asked: boolean;
};

/** The parties of an address that are there, each once, as many as can be compared. */
export function comparedIn<Each extends Party>(directory: readonly Each[], asked: readonly string[]): Each[] {
  return [...new Set(asked)].flatMap((id) => directory.find((party) => party.id === id) ?? []).slice(0, MOST_COMPARED);
}

/** The figures of some parties side by side; without lines while fewer than two are chosen. */
export function comparePage(directory: readonly Party[], compared: readonly { readonly party: Party; readonly record: TrackRecord }[], asked: boolean, language: Language): ComparePage {
  const figures = compared.map(({ party, record }) => trackFigures(record.whole, { party: party.id }, language));
  const keys = compared.length < FEWEST_COMPARED ? [] : (figures[0] ?? []);
  return {
    options: laidOut(directory).map(({ id, name, depth }) => ({ value: id, label: STEP.repeat(depth) + nameIn(language, name).text })),
    chosen: Array.from({ length: MOST_COMPARED }, (_, place) => compared[place]?.party.id ?? ""),
    parties: compared.map(({ party: { id, name } }) => ({ id, name: nameIn(language, name).text })), asked,
    lines: keys.map(({ key, label }) => ({ key, label, of: figures.flatMap((each) => each.find((figure) => figure.key === key) ?? []) })),
  };
}
