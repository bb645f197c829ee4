import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import { chained } from "~/domain/published";
import type { DossierCommitments } from "~/domain/rows/ledger-matter";
import type { StoryCommitment } from "~/domain/rows/story";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, officeHolder, party } from "@db/schema";

import { commitmentIsReadable } from "./ledger-streams";
import { nameColumnsOf, nameOf } from "./names";
import { madeInRound } from "./rounds";
import { literals } from "./visible";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

/** More commitments than this are no paper that somebody reads. */
export const MOST_ON_PAPER = 5_000;

/** What a paper tells of: what a party promised, or what was promised in a round, all of it or what is still open of it. */
export type ToldOf = { readonly partyId: Id } | { readonly roundId: Id; readonly open?: boolean };

/**
 * The other side's commitments that a paper over many dossiers tells of, dossier by dossier in the order of their numbers, as far as the reader may see
 * them; null where there are more of them than fit on any paper. That one waits on another is told where the reader may know of both.
 */
export async function commitmentsByDossier(scope: Scope, of: ToldOf): Promise<DossierCommitments[] | null> {
  const found = await readable(scope, whereOf(scope, of), MOST_ON_PAPER + 1);
  if (found.length > MOST_ON_PAPER) return null;
  const own = new Set(found.map(({ row }) => row.id));
  const waitedFor = [...new Set(found.flatMap(({ row }) => (row.triggerId === null || own.has(row.triggerId) ? [] : [row.triggerId])))];
  const others = waitedFor.length === 0 ? [] : await readable(scope, inArray(commitment.id, waitedFor), waitedFor.length);
  const linked = new Map(chained([...found, ...others].map(({ row }) => row)).map((row) => [row.id, row]));
  const dossiers = new Map<Id, Omit<DossierCommitments, "commitments"> & { readonly commitments: StoryCommitment[] }>();
  for (const { row, holder } of found) {
    const within = dossiers.get(holder.id) ?? { id: holder.id, number: holder.number, title: nameOf(holder), commitments: [] };
    dossiers.set(holder.id, within);
    within.commitments.push(linked.get(row.id) ?? row);
  }
  return [...dossiers.values()];
}

function whereOf(scope: Scope, of: ToldOf): SQL | undefined {
  if ("partyId" in of) return eq(commitment.partyId, of.partyId);
  const open = of.open ? sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})` : undefined;
  return and(eq(commitment.side, "theirs"), madeInRound(scope, of.roundId), open);
}

async function readable(scope: Scope, where: SQL | undefined, most: number) {
  const rows = await database().db
    .select({
      commitment, waitsOnAnother, holder: dossier, party: nameColumnsOf(party),
      office: { nameAr: officeHolder.nameAr, nameFr: officeHolder.nameFr, nameEn: officeHolder.nameEn },
    })
    .from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId))
    .where(and(where, commitmentIsReadable(scope)))
    .orderBy(sql`${dossier.number} asc nulls last`, asc(dossier.id), asc(commitment.createdAt), asc(commitment.id)).limit(most);
  return rows.map(({ commitment: row, waitsOnAnother: waits, holder, party: named, office }) => ({
    holder, row: { ...row, said: whenOf(row), party: named && nameOf(named), office: office && nameOf(office), waitsOnAnother: waits } satisfies StoryCommitment,
  }));
}
