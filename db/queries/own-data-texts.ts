import { type SQL, sql } from "drizzle-orm";

import type { Id } from "~/domain/viewer";

/**
 * What somebody wrote, proposed, decided and recorded about demands: the queries of each part of their data. Texts that others can write in are named by
 * their ids; remarks, reasons and what they have open in the editor are nobody's but their author's.
 */
export function textsBy(id: Id): Readonly<Record<string, SQL>> {
  const recorded = (table: string): SQL => sql`select id, dossier_id as "dossierId", created_at as "createdAt" from ${sql.identifier(table)} where created_by = ${id} order by created_at`;
  return {
    demandFiles: recorded("demand_file"),
    demands: recorded("demand"),
    demandVersions: sql`select id, demand_id as "demandId", number, hash, origin, why, created_at as "createdAt" from demand_version where created_by = ${id} order by created_at`,
    wordingsAccepted: sql`select id, demand_id as "demandId", number, created_at as "createdAt" from demand_version where proposed_by = ${id} order by created_at`,
    openTexts: sql`select demand_id as "demandId", title, source, why, kept_at as "keptAt", seen_at as "seenAt" from demand_draft where account_id = ${id} order by seen_at`,
    demandComments: sql`select id, demand_id as "demandId", kind, words, proposal, state, created_at as "createdAt" from demand_comment where created_by = ${id} order by created_at`,
    demandCommentsDecided: sql`select id, demand_id as "demandId", state, decision_reason as "reason", decided_at as "decidedAt" from demand_comment where decided_by = ${id} order by decided_at`,
    demandsReshaped: sql`select demand_id as "demandId", from_id as "fromId", kind, at from demand_ancestry where by = ${id} order by at`,
    textTemplates: sql`select id, created_at as "createdAt" from text_template where created_by = ${id} order by created_at`,
    demandLinks: recorded("demand_link"),
    documents: recorded("document"),
    deposits: recorded("deposit"),
    responses: recorded("response"),
    agreements: recorded("agreement"),
    redLines: recorded("red_line"),
    communiques: recorded("communique"),
    communiquesPublished: sql`select id, dossier_id as "dossierId", published_at as "publishedAt" from communique where published_by = ${id} order by published_at`,
    letterheads: sql`select organisation_id as "organisationId", changed_at as "changedAt" from letterhead where changed_by = ${id} order by changed_at`,
    handoversMade: sql`select id, dossier_ids as "dossierIds", created_at as "createdAt" from handover where created_by = ${id} order by created_at`,
    handoversGiven: sql`select id, dossier_ids as "dossierIds", created_at as "createdAt" from handover where from_id = ${id} order by created_at`,
    handoversTaken: sql`select id, dossier_ids as "dossierIds", created_at as "createdAt" from handover where to_id = ${id} order by created_at`,
    papersAskedFor: sql`select id, dossier_id as "dossierId", kind, state, asked_at as "askedAt" from paper_job where asked_by = ${id} order by asked_at`,
    papersIssued: sql`select id, dossier_id as "dossierId", kind, code, issued_at as "issuedAt" from paper where issued_by = ${id} order by issued_at`,
    clockRules: sql`select id, changed_at as "changedAt" from clock_rule where changed_by = ${id} order by changed_at`,
  };
}
