import type { Language } from "~/domain/localized";
import type { ReferenceKind, ReferenceTarget } from "~/domain/rows/reference";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

const PLACES: Readonly<Record<ReferenceKind, string>> = { demand: "demands", commitment: "commitments", meeting: "meetings" };

/** Something that a text can refer to, as it is chosen from: what it is called, and what it is. */
export type ReferenceChoice = { readonly kind: ReferenceKind; readonly id: string; readonly label: string };

/** What a record is called in a text that refers to it. */
function labelOf(language: Language, target: ReferenceTarget): string {
  if (target.kind === "demand") return target.title;
  if (target.kind === "commitment") return target.words;
  return target.title ?? `${translator(language)("editor.mention.kind.meeting")} · ${formatWhen(language, target.when)}`;
}

export function referenceChoicesPage(language: Language, targets: readonly ReferenceTarget[]): ReferenceChoice[] {
  return targets.map((target) => ({ kind: target.kind, id: target.id, label: labelOf(language, target) }));
}

/** What a text refers to, as its reader sees it, by id: a link under the record's name today. What they may not read is not among it. */
export type ReferencesSeen = Readonly<Record<string, { readonly href: string; readonly label: string }>>;

export function referencesSeen(language: Language, targets: ReadonlyMap<string, ReferenceTarget>): ReferencesSeen {
  return Object.fromEntries([...targets].map(([id, target]) => [id, { href: `/${PLACES[target.kind]}/${id}`, label: labelOf(language, target) }]));
}
