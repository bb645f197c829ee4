import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";

import type { House } from "./house";

/** A form as a page would send it, and the row that must be there once it was taken. */
export type Filled = { readonly address: string; readonly fields: readonly (readonly [string, string])[]; readonly table: string; readonly id: Id };
export type Kind = (typeof KINDS)[number];

type Given = Pick<House, "union" | "dossier"> & { readonly commitmentId?: Id };
type Fill = (given: Given, id: Id, text: string) => Omit<Filled, "id">;

const DAY = "2026-03-01";
const when = (name: string): [string, string][] => [[`${name}.kind`, "exact"], [`${name}.from`, DAY]];

const dossierFields = ({ union }: Given, id: Id, text: string): [string, string][] => [
  ["id", id], ["organisation", union.organisation], ["title.ar", text], ["category", "فئة"], ["level", "national"], ["domain", "professional"], ["grounds", text],
  ["parties", union.ministry], ["priority", "ordinary"], ["openedOn", DAY], ["confidentiality", "organisation"],
];
export const meetingFields = ({ union }: Given, id: Id, text: string): [string, string][] => [["id", id], ["parties", union.ministry], ["title", text], ...when("when"), ["notes", text]];
export const commitmentFields = ({ union }: Given, id: Id, text: string): [string, string][] => [
  ["id", id], ["side", "theirs"], ["words", text], ["wording", "substance"], ["partyId", union.ministry], ["source", "press"], ...when("said"),
  ["rung", "spoken"], ["dueKind", "none"], ["confidentiality", "organisation"],
];

const FILL = {
  meeting: (given, id, text) => ({ table: "meeting", address: `/meetings/new?dossier=${given.dossier.number}`, fields: [
    ...meetingFields(given, id, text), ["outcomes[0].id", newId()], ["outcomes[0].kind", "their_commitment"], ["outcomes[0].words", text],
  ] }),
  commitment: (given, id, text) => ({ table: "commitment", address: `/commitments/new?dossier=${given.dossier.number}`, fields: commitmentFields(given, id, text) }),
  event: (given, id, text) => ({ table: "event", address: `/dossiers/${given.dossier.number}/events/new`, fields: [["id", id], ["kind", "milestone"], ["title", text], ...when("when")] }),
  party: (_given, id, text) => ({ table: "party", address: "/parties/new", fields: [["id", id], ["name.ar", text], ["kind", "ministry"]] }),
  dossier: (given, id, text) => ({ table: "dossier", address: "/dossiers/new", fields: [...dossierFields(given, id, text), ["intent", "save"]] }),
  submission: (given, id, text) => ({ table: "dossier", address: "/dossiers/new", fields: [...dossierFields(given, id, text), ["intent", "submit"]] }),
  sign: (given, id, text) => ({ table: "sign", address: `/commitments/${given.commitmentId}/signs/new`, fields: [["id", id], ["kind", "their_news"], ["onDay", DAY], ["words", text]] }),
} satisfies Record<string, Fill>;

/** The records that people make by a form of their own. */
export const KINDS = Object.keys(FILL) as (keyof typeof FILL)[];

/** Fills a form for a new record with a text of its own. */
export function filled(kind: Kind, given: Given, text: string): Filled {
  const id = newId();
  return { ...FILL[kind](given, id, text), id };
}

/** The form that edits a dossier that was opened here. */
export const dossierEdit = (given: Given, id: Id, text: string, version: number): [string, string][] => [...dossierFields(given, id, text), ["version", String(version)]];
