import { and, inArray } from "drizzle-orm";

import type { TrackNames } from "~/domain/rows/track-names";
import type { TrackRecord } from "~/domain/track-record";
import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, officeHolder, party, round } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible } from "./visible";

/** Looks up what the parts of a track record are called. Four short queries, side by side; one that has nothing to ask is not sent. */
export async function trackNamesOf(scope: Scope, { dossier: dossiers, round: rounds, holder, party: parties }: TrackRecord): Promise<TrackNames> {
  const { db } = database();
  const idsOf = ({ parts }: TrackRecord["dossier"]) => parts.flatMap(({ key }) => (key === null ? [] : [key]));
  const [dossierIds, roundIds, officeIds, partyIds] = [idsOf(dossiers), idsOf(rounds), idsOf(holder), idsOf(parties)];
  const [foundDossiers, foundRounds, foundOffices, foundParties] = await Promise.all([
    dossierIds.length === 0 ? [] : db.select().from(dossier).where(and(inArray(dossier.id, dossierIds), dossierIsVisible(scope))),
    roundIds.length === 0 ? [] : db.select().from(round).where(inArray(round.id, roundIds)),
    officeIds.length === 0 ? [] : db.select().from(officeHolder).where(inArray(officeHolder.id, officeIds)),
    partyIds.length === 0 ? [] : db.select().from(party).where(inArray(party.id, partyIds)),
  ]);
  return {
    dossiers: new Map(foundDossiers.map((row) => [row.id, { number: row.number, title: nameOf(row) }])),
    rounds: new Map(foundRounds.map((row) => [row.id, row])),
    offices: new Map(foundOffices.map((row) => [row.id, { office: nameOf(row), person: row.personName }])),
    parties: new Map(foundParties.map((row) => [row.id, nameOf(row)])),
  };
}
