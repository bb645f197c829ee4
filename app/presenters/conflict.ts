import type { Language } from "~/domain/localized";
import { formatInstant } from "~/i18n/dates";

import { isolated } from "./isolated";

/** What a form holds in a field: one text, or several under one name. An empty text is a field left empty. */
export type Held = string | readonly string[];
export type Fields = Readonly<Record<string, Held>>;

/** How a field is called, and how its value is read aloud where that is not the value itself (an id, a code, a day). */
export type FieldLabel = { readonly label: string; readonly show?: (value: string) => string };

/** One field in both versions: as it is read, and as the form carries it. */
export type Difference = {
  readonly name: string;
  readonly label: string;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly myValues: readonly string[];
  readonly theirValues: readonly string[];
};

const valuesOf = (held: Held | undefined): readonly string[] => {
  if (held === undefined) return [];
  return typeof held === "string" ? [held.replaceAll("\r\n", "\n").trim()].filter(Boolean) : held;
};

/** The fields in which two versions of one form differ, in the order of their labels. Fields without a label are not compared. */
export function differences(mine: Fields, theirs: Fields, labels: Readonly<Record<string, FieldLabel>>): Difference[] {
  return Object.entries(labels).flatMap(([name, { label, show = (value: string) => value }]) => {
    const [myValues, theirValues] = [valuesOf(mine[name]), valuesOf(theirs[name])];
    const same = myValues.length === theirValues.length && myValues.every((value) => theirValues.includes(value));
    return same ? [] : [{ name, label, myValues, theirValues, mine: myValues.map(show), theirs: theirValues.map(show) }];
  });
}

/** Everything the conflict page shows and carries. */
export type ConflictPage = {
  readonly differences: readonly Difference[];
  /** The fields on which both agree, or that only we hold, carried as they are. */
  readonly carried: readonly (readonly [string, string])[];
  /** The version that was saved meanwhile: the choice is made against it. */
  readonly version: number;
  readonly savedBy: string | null;
  /** When it was saved, in words; null when that is not known. */
  readonly savedOn: string | null;
};

type Both = {
  readonly mine: Fields;
  readonly theirs: Fields;
  readonly labels: Readonly<Record<string, FieldLabel>>;
  readonly version: number;
  readonly saved: { readonly by: string | null; readonly at: Date } | null;
};

/** Written anew by the conflict page itself. */
const REPLACED = ["version", "form-of"];

/** Sets two versions of one form beside each other. */
export function conflictPage(language: Language, { mine, theirs, labels, version, saved }: Both): ConflictPage {
  const found = differences(mine, theirs, labels);
  const differing = new Set(found.map(({ name }) => name));
  const carried = Object.entries(mine)
    .filter(([name]) => !REPLACED.includes(name) && !differing.has(name))
    .flatMap(([name, held]) => (typeof held === "string" ? [held] : held).map((value) => [name, value] as const));
  return { differences: found, carried, version, savedBy: saved?.by ? isolated(language, saved.by) : null, savedOn: saved ? formatInstant(language, saved.at) : null };
}

/** The fields of a form that was sent, as the conflict page compares them. */
export function fieldsOf(form: Iterable<readonly [string, unknown]>): Fields {
  const fields: Record<string, Held> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(typeof before === "string" ? [before] : before), value];
  }
  return fields;
}
