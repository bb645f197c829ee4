import { and, isNull, type SQL, sql } from "drizzle-orm";

import { FIGURE_FILTERS, PARTY_FIGURES, type PartyCursor, type PartyFigure, type PartyPage } from "~/domain/ledger-parties";
import { COUNT_LIMIT, type LedgerFilter, statesAsked } from "~/domain/ledger";
import type { Language } from "~/domain/localized";
import { type Id, type Scope, scopeWithin } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, party } from "@db/schema";

import { commitmentIsReadable, conditionsOf, type LedgerQuestion } from "./ledger-streams";
import { nameOf } from "./names";
import { madeInRound } from "./rounds";
import { literals } from "./visible";

export const PARTIES_PAGE = 20;

type Found = { readonly id: Id; readonly nameAr: string | null; readonly nameFr: string | null; readonly nameEn: string | null } & Readonly<Record<PartyFigure, number>>;

/**
 * The parties that are bound by something under a filter, by name, with what the ledger has of each, counted to `COUNT_LIMIT`. Which are on the page is asked party by
 * party in the order of their names, and each figure is one look into an index. One round trip.
 */
export async function ledgerParties(scope: Scope, question: LedgerQuestion, language: Language, cursor: PartyCursor | null): Promise<PartyPage> {
  const { organisationId } = question.filter;
  const within = organisationId ? scopeWithin(scope, [organisationId]) : scope;
  if (within.reads.organisation.length === 0 || question.dossierIds?.length === 0) return { lines: [], before: null, after: null };
  const backwards = cursor?.direction === "before";
  const found = await database().db.execute<Found>(partiesQuery(within, question, language, cursor));
  const more = found.length > PARTIES_PAGE;
  const shown = found.slice(0, PARTIES_PAGE);
  if (backwards) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    lines: shown.map(({ id, nameAr, nameFr, nameEn, ...figures }) => ({ id, name: nameOf({ nameAr, nameFr, nameEn }), figures })),
    before: first && cursor && (!backwards || more) ? first.id : null,
    after: last && (backwards || more) ? last.id : null,
  };
}

function partiesQuery(scope: Scope, question: LedgerQuestion, language: Language, cursor: PartyCursor | null): SQL {
  const columns = { ar: [party.nameAr, party.nameFr, party.nameEn], fr: [party.nameFr, party.nameAr, party.nameEn], en: [party.nameEn, party.nameFr, party.nameAr] }[language];
  const name = sql`coalesce(${sql.join(columns, sql`, `)})`;
  const direction = sql.raw(cursor?.direction === "before" ? "desc" : "asc");
  // A party that is not there any more begins nowhere: the list is shown from its start.
  const place = cursor ? sql`and coalesce((${name}, ${party.id}) ${sql.raw(cursor.direction === "before" ? "<" : ">")} (select ${name}, ${party.id} from ${party} where ${party.id} = ${cursor.id}), true)` : sql``;
  const bound = (figure: PartyFigure | null) => boundBy(scope, question, figure);
  const figures = PARTY_FIGURES.map((figure) => sql`(select count(*)::int from (select 1 from ${commitment} where ${bound(figure)} limit ${COUNT_LIMIT}) as counted) as ${sql.identifier(figure)}`);
  return sql`
    select ${party.id}, ${party.nameAr} as "nameAr", ${party.nameFr} as "nameFr", ${party.nameEn} as "nameEn", ${sql.join(figures, sql`, `)}
    from (select ${party.id} from ${party} where ${isNull(party.mergedIntoId)} ${place} and (select true from ${commitment} where ${bound(null)} limit 1)
      order by ${name} ${direction}, ${party.id} ${direction} limit ${PARTIES_PAGE + 1}) as listed
    join ${party} on ${party.id} = listed.id order by ${name} ${direction}, ${party.id} ${direction}`;
}

/** What binds the party of the row: everything under the filter, or what one figure counts of it. */
function boundBy(scope: Scope, question: LedgerQuestion, figure: PartyFigure | null): SQL {
  const filter: LedgerFilter = { ...question.filter, standing: figure ? "open" : "all", ...(figure ? FIGURE_FILTERS[figure] : {}) };
  const dossiers = question.dossierIds ? sql`${commitment.dossierId} = any(${`{${question.dossierIds.join(",")}}`}::uuid[])` : undefined;
  return and(sql`${commitment.partyId} = ${party.id} and ${commitment.state} in (${literals(statesAsked(filter))})`, dossiers, commitmentIsReadable(scope), ...conditionsOf({ ...question, filter }), filter.roundId ? madeInRound(scope, filter.roundId) : undefined) ?? sql`false`;
}
