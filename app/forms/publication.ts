import { z } from "zod";

import { version } from "./fields";
import { idField } from "./id";

/** The kinds of record that are published one by one. */
export const PUBLISHED_KINDS = ["dossier", "meeting", "event", "commitment", "demand", "deposit", "response", "agreement"] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** A record as the page showed it: what kind, which, in which version. */
export type ShownRecord = { readonly kind: PublishedKind; readonly id: string; readonly version: number };

export const shownText = ({ kind, id, version: shown }: ShownRecord): string => `${kind}:${id}:${shown}`;

const shownParts = z.object({ kind: z.enum(PUBLISHED_KINDS), id: idField, version });
const shown = z.string().transform((text, context): ShownRecord => {
  const [kind, id, seen] = text.split(":");
  const read = shownParts.safeParse({ kind, id, version: seen });
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: "invalid" });
  return z.NEVER;
});

const MOST = 2_000;

/** The list of a dossier's records with a tick for each that members may read: those not listed in `shown` stay as they are. */
export const publicationForm = z.object({ shown: z.array(shown).min(1).max(MOST), published: z.array(idField).max(MOST).default([]) });
export type Publication = z.output<typeof publicationForm>;
