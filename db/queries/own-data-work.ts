import { and, type SQL, sql } from "drizzle-orm";

import type { Scope } from "~/domain/viewer";
import { commitment, dossier, event, evidence, meeting } from "@db/schema";

import { textsBy } from "./own-data-texts";
import { inOrganisations, levelIsReadable } from "./visible";

/**
 * What somebody recorded and decided: the queries of each part of their data. Records that others can write in carry their words only where the reader
 * reads them from the inside today; moves, signs and reasons are nobody's but their author's.
 */
export function recordedBy(scope: Scope): Readonly<Record<string, SQL>> {
  const id = scope.viewerId;
  return { ...written(scope), ...textsBy(id), ...decided(id), ...given(id), history: history(id) };
}

/** Whether the reader reads a record from the inside, and what holds it. The dossier is joined. */
function insideOf(scope: Scope, ...levels: readonly SQL[]): SQL {
  return and(inOrganisations(dossier.organisationId, scope.reads.organisation), levelIsReadable(scope, dossier), ...levels) ?? sql`false`;
}

function written(scope: Scope): Readonly<Record<string, SQL>> {
  const id = scope.viewerId;
  const held = sql`(${meeting.id} is null or ${levelIsReadable(scope, meeting)}) and (${event.id} is null or ${levelIsReadable(scope, event)})`;
  const when = (table: SQL) => sql`'when', jsonb_build_object('kind', ${table}.when_kind, 'from', ${table}.when_from, 'to', ${table}.when_to)`;
  return {
    dossiersOpened: sql`
      select ${dossier.id}, ${dossier.number}, ${dossier.openedOn} as "openedOn", ${dossier.createdAt} as "createdAt",
        case when ${insideOf(scope)} then jsonb_build_object('titleAr', dossier.name_ar, 'titleFr', dossier.name_fr, 'titleEn', dossier.name_en, 'category', dossier.category, 'grounds', dossier.grounds) end as words
      from ${dossier} where ${dossier.createdBy} = ${id} order by ${dossier.createdAt}`,
    dossiersOwned: sql`select id, number from dossier where owner_id = ${id} order by created_at`,
    meetings: sql`
      select ${meeting.id}, ${meeting.dossierId} as "dossierId", ${meeting.state}, ${meeting.createdAt} as "createdAt",
        case when ${insideOf(scope, levelIsReadable(scope, meeting))} then jsonb_build_object('title', meeting.title, ${when(sql`meeting`)}, 'place', meeting.place, 'agenda', meeting.agenda,
          'handedOver', meeting.handed_over, 'notes', meeting.notes) end as words
      from ${meeting} join ${dossier} on ${dossier.id} = ${meeting.dossierId} where ${meeting.createdBy} = ${id} order by ${meeting.createdAt}`,
    events: sql`
      select ${event.id}, ${event.dossierId} as "dossierId", ${event.kind}, ${event.createdAt} as "createdAt",
        case when ${insideOf(scope, levelIsReadable(scope, event))} then jsonb_build_object('title', event.title, 'body', event.body, ${when(sql`event`)}, 'place', event.place) end as words
      from ${event} join ${dossier} on ${dossier.id} = ${event.dossierId} where ${event.createdBy} = ${id} order by ${event.createdAt}`,
    commitments: sql`
      select ${commitment.id}, ${commitment.dossierId} as "dossierId", ${commitment.side}, ${commitment.createdAt} as "createdAt",
        case when ${insideOf(scope, levelIsReadable(scope, commitment), held)} then jsonb_build_object('words', commitment.words, ${when(sql`commitment`)}, 'test', commitment.test,
          'sourceNote', commitment.source_note, 'spokenBy', commitment.spoken_by) end as words
      from ${commitment} join ${dossier} on ${dossier.id} = ${commitment.dossierId}
        left join ${meeting} on ${meeting.id} = ${commitment.meetingId} left join ${event} on ${event.id} = ${commitment.eventId}
      where ${commitment.recordedBy} = ${id} order by ${commitment.createdAt}`,
    commitmentsClaimed: sql`select id, dossier_id as "dossierId" from commitment where claimed_by = ${id} order by created_at`,
    signs: sql`select id, dossier_id as "dossierId", commitment_id as "commitmentId", kind, on_day as "onDay", words, at from sign where recorded_by = ${id} order by at`,
    evidence: sql`
      select ${evidence.id}, ${evidence.dossierId} as "dossierId", ${evidence.commitmentId} as "commitmentId", ${evidence.kind}, ${evidence.hash}, ${evidence.createdAt} as "createdAt",
        case when ${insideOf(scope, levelIsReadable(scope, evidence), levelIsReadable(scope, commitment), held)} then jsonb_build_object('shows', evidence.shows, 'onDay', evidence.on_day, 'url', evidence.url,
          'bulletinNumber', evidence.bulletin_number, 'bulletinPage', evidence.bulletin_page, 'bulletinText', evidence.bulletin_text) end as words
      from ${evidence} join ${commitment} on ${commitment.id} = ${evidence.commitmentId} join ${dossier} on ${dossier.id} = ${evidence.dossierId}
        left join ${meeting} on ${meeting.id} = ${commitment.meetingId} left join ${event} on ${event.id} = ${commitment.eventId}
      where ${evidence.createdBy} = ${id} order by ${evidence.createdAt}`,
    confirmations: sql`select commitment_id as "commitmentId", answer, at from member_confirmation where account_id = ${id} order by at`,
    parties: sql`select id, kind, created_at as "createdAt" from party where created_by = ${id} order by created_at`,
    rounds: sql`select id, created_at as "createdAt" from round where created_by = ${id} order by created_at`,
    officeHolders: sql`select id, party_id as "partyId", created_at as "createdAt" from office_holder where created_by = ${id} order by created_at`,
    files: sql`select hash, bytes, media_type as "mediaType", created_at as "createdAt" from stored_file where created_by = ${id} order by created_at`,
    legalNotices: sql`select id, created_at as "createdAt" from legal_notice where created_by = ${id} order by created_at`,
  };
}

function decided(id: string): Readonly<Record<string, SQL>> {
  return {
    stateChanges: sql`
      select id, dossier_id as "dossierId", subject, subject_id as "subjectId", move, from_state as "from", to_state as "to", on_day as "onDay", at, reason, evidence, claim
      from state_change where actor_id = ${id} order by at`,
    struckOut: sql`select id, subject, subject_id as "subjectId", dossier_id as "dossierId", reason, struck_at as at from strike where struck_by = ${id} order by struck_at`,
    restored: sql`select id, subject, subject_id as "subjectId", dossier_id as "dossierId", restored_reason as reason, restored_at as at from strike where restored_by = ${id} order by restored_at`,
    historyChecks: sql`select id, at, finished_at as "finishedAt" from audit_check where asked_by = ${id} order by at`,
    enrolmentsDecided: sql`select id, state, decided_at as "decidedAt" from enrolment where decided_by = ${id} order by decided_at`,
  };
}

function given(id: string): Readonly<Record<string, SQL>> {
  return {
    rolesGiven: sql`select id, role, starts_on as "startsOn", ends_on as "endsOn", created_at as "createdAt" from role_grant where granted_by = ${id} order by created_at`,
    invitationsMade: sql`
      select id, role, guest as label, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt" from invitation where created_by = ${id} order by created_at`,
    joinLinksMade: sql`
      select id, label, admission, cap, taken, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt" from join_link where created_by = ${id} order by created_at`,
    passwordLinksMade: sql`select id, created_at as "createdAt" from reset_link where created_by = ${id} order by created_at`,
  };
}

/** Every change by them and every change to their own account, as the history names it: when, what kind, of which record. */
function history(id: string): SQL {
  return sql`
    select at, action, tbl as table, row_id as record, actor = ${id} as "byYou" from audit_event
    where actor = ${id} or (chain = 'people' and row_id = ${id}) order by at, chain, seq`;
}
