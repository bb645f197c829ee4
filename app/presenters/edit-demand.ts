import { dayAt } from "~/domain/days";
import type { DemandState } from "~/domain/demand";
import type { Language, Localized } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import { type DemandRow, pointOf, type VersionRow } from "~/domain/rows/demand";
import { formatDay } from "~/i18n/dates";

import type { ReferenceChoice } from "./references";

/** A text with what goes with it, as a form shows it and sends it. */
export type TextToEdit = { readonly title: string; readonly document: string; readonly why: string; readonly base: string; readonly revision: number };

/** The version that everybody reads now, as others are told of it. */
export type CurrentVersion = { readonly id: string; readonly number: number; readonly by: string; readonly on: string };

export type EditDemandPage = {
  readonly demandId: string;
  readonly title: string;
  /** The number that its first place gives it, which its paragraphs carry: §7.2. */
  readonly point: number | null;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly viewerId: string;
  /** The person's key for what stays on this device. */
  readonly secret: string;
  /** The id of the version that would be saved. */
  readonly newId: string;
  readonly shown: TextToEdit;
  /** Whether what is shown was sent back by the server, so that no draft takes its place. */
  readonly isSentBack: boolean;
  /** Whether what is shown is a draft that differs from the current version. */
  readonly isDraft: boolean;
  readonly current: CurrentVersion & { readonly title: string; readonly document: string };
  readonly here: readonly string[];
  readonly references: readonly ReferenceChoice[];
  /** The state that keeps the text from being changed; null when it can be. */
  readonly closed: DemandState | null;
};

/** The current version as others are told of it. */
export function currentVersion(language: Language, version: Pick<VersionRow, "id" | "number" | "createdByName" | "createdAt">): CurrentVersion {
  return { id: version.id, number: version.number, by: version.createdByName ?? "…", on: formatDay(language, dayAt(version.createdAt)) };
}

/** The head of the pages on which a demand's text is written. */
export function headOf(demand: DemandRow) {
  const { dossier } = demand;
  return { demandId: demand.id, title: demand.title, point: pointOf(demand), dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title } };
}
