import type { Confidentiality } from "~/domain/confidentiality";
import { may } from "~/domain/permissions";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import { type Id, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import type { Publication, ShownRecord } from "~/forms/publication";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { type HeldKind, lockLevels, setDossierLevel, setLevels, type VersionedLevel } from "@db/queries/publication";
import { noteSettled } from "@db/queries/settled-counts";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type RecordsPublished = { readonly ok: true; readonly address: string } | Refused<"not_found" | "forbidden" | "stale">;

const KINDS = ["meeting", "event", "commitment", "demand", "deposit", "response", "agreement"] as const satisfies readonly HeldKind[];

/**
 * Opens the ticked records of a dossier to its members and takes the others of the list back into the organisation; what stands above that level and
 * is not ticked stays there. All of it or nothing. Refused: *not_found*, *forbidden* (not its coordinator), *stale* (a record of the list changed or
 * went meanwhile: nobody publishes what they have not seen).
 */
export function publishRecords(viewer: Viewer, dossierId: Id, { shown, published }: Publication, now: Date): Promise<RecordsPublished> {
  const scope = scopeOf(viewer);
  const ticked = new Set(published);
  return transaction<RecordsPublished>(viewer.id, async (tx) => {
    const found = await lockDossier(tx, scope, dossierId);
    if (!found) return refused("not_found");
    if (!may(viewer, "dossier.publish", found)) return refused("forbidden");
    const records = await lockShown(tx, scope, found, shown);
    if (!records) return isSettled(await currentLevels(tx, scope, found, shown), ticked) ? { ok: true, address: addressOf(found) } : refused("stale");
    const opened = await applyLevels(tx, found, records, ticked);
    await noteSettled(tx, found.id);
    if (opened) await touchDossier(tx, found.id, now);
    return { ok: true, address: addressOf(found) };
  });
}

type Located = VersionedLevel & { readonly kind: ShownRecord["kind"] };

async function currentLevels(tx: Transaction, scope: Scope, dossier: DossierRow, shown: readonly ShownRecord[]): Promise<Located[]> {
  const { id, version, confidentiality } = dossier;
  const itself: Located[] = shown.some((record) => record.kind === "dossier" && record.id === id) ? [{ kind: "dossier", id, version, confidentiality }] : [];
  const held: Located[] = [];
  for (const kind of KINDS) {
    const ids = shown.filter((record) => record.kind === kind).map((record) => record.id);
    held.push(...(await lockLevels(tx, scope, kind, dossier.id, ids)).map((record) => ({ ...record, kind })));
  }
  return [...itself, ...held];
}

/** The records of the list, locked, or null when one of them is no longer as the list showed it. */
async function lockShown(tx: Transaction, scope: Scope, dossier: DossierRow, shown: readonly ShownRecord[]): Promise<Located[] | null> {
  const records = await currentLevels(tx, scope, dossier, shown);
  const versionOf = new Map(records.map(({ id, version }) => [id, version]));
  return shown.every(({ id, version }) => versionOf.get(id) === version) ? records : null;
}

/** Whether everything stands as it was asked for already: the same form sent twice. */
function isSettled(records: readonly Located[], ticked: ReadonlySet<Id>): boolean {
  return records.length > 0 && records.every((record) => levelFor(record, ticked) === record.confidentiality);
}

function levelFor({ id, confidentiality }: Located, ticked: ReadonlySet<Id>): Confidentiality {
  if (ticked.has(id)) return "members";
  return confidentiality === "members" ? "organisation" : confidentiality;
}

/** Answers whether anything was opened to members. */
async function applyLevels(tx: Transaction, dossier: DossierRow, records: readonly Located[], ticked: ReadonlySet<Id>): Promise<boolean> {
  const changed = records.filter((record) => levelFor(record, ticked) !== record.confidentiality);
  for (const level of ["members", "organisation"] as const) {
    const there = changed.filter((record) => levelFor(record, ticked) === level);
    if (there.some(({ kind }) => kind === "dossier")) await setDossierLevel(tx, dossier.id, level);
    for (const kind of KINDS) await setLevels(tx, kind, there.filter((record) => record.kind === kind).map(({ id }) => id), level);
  }
  return changed.some(({ id }) => ticked.has(id));
}
