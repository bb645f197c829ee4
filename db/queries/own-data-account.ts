import { sql, type SQL } from "drizzle-orm";

import type { Id } from "~/domain/viewer";

/** The three columns of an organisation's name as one value. */
const organisation = sql`jsonb_build_object('ar', o.name_ar, 'fr', o.name_fr, 'en', o.name_en) as organisation`;

/** What is kept about somebody as a person with an account: the queries of each part of their data. */
export function aboutAccount(id: Id): Readonly<Record<string, SQL>> {
  return {
    person: sql`select id, name, email, phone, gender from person where id = ${id}`,
    account: sql`
      select a.created_at as "createdAt", a.language, a.notices, a.suspended_at as "suspendedAt", a.left_at as "leftAt", l.at as "lastSeenAt"
      from account a left join last_seen l on l.account_id = a.id where a.id = ${id}`,
    roles: sql`
      select g.id, g.role, ${organisation}, g.starts_on as "startsOn", g.ends_on as "endsOn", g.in_stead_of is not null as "isDelegation", g.created_at as "givenAt"
      from role_grant g join organisation o on o.id = g.organisation_id where g.account_id = ${id} order by g.created_at`,
    delegationsInYourStead: sql`
      select g.id, g.role, ${organisation}, g.starts_on as "startsOn", g.ends_on as "endsOn"
      from role_grant g join organisation o on o.id = g.organisation_id where g.in_stead_of = ${id} order by g.created_at`,
    consents: sql`select notice_id as "noticeId", text_hash as "textHash", at, withdrawn_at as "withdrawnAt" from consent where account_id = ${id} order by at`,
    devices: sql`select device, created_at as "signedInAt", last_used_at as "lastUsedAt", expires_at as "expiresAt" from session where user_id = ${id} order by created_at`,
    signInsUnderWay: sql`select expires_at as "expiresAt" from sign_in_step where account_id = ${id} order by expires_at`,
    secondFactor: sql`select created_at as "createdAt", confirmed_at as "confirmedAt" from second_factor where account_id = ${id}`,
    recoveryCodes: sql`select used_at as "usedAt" from recovery_code where account_id = ${id} order by used_at, id`,
    passwordLinks: sql`
      select created_at as "createdAt", created_by is not null as "byAdministrator", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
      from reset_link where account_id = ${id} order by created_at`,
    newAddresses: sql`select email, created_at as "createdAt", expires_at as "expiresAt", used_at as "confirmedAt" from contact_change where account_id = ${id} order by created_at`,
    formsInWaiting: sql`select address, fields, created_at as "createdAt" from carried_form where account_id = ${id} order by created_at`,
    enrolments: sql`
      select e.id, ${organisation}, e.state, e.at, e.decided_at as "decidedAt" from enrolment e join organisation o on o.id = e.organisation_id where e.account_id = ${id} order by e.at`,
    invitationsAccepted: sql`
      select i.id, ${organisation}, i.role, i.guest as "youWereCalled", i.created_at as "createdAt", i.used_at as "usedAt"
      from invitation i join organisation o on o.id = i.organisation_id where i.used_by = ${id} order by i.created_at`,
    savedViews: sql`select id, name, query, created_at as "createdAt" from saved_view where account_id = ${id} order by created_at`,
    notifications: sql`
      select id, kind, subject_id as "subjectId", dossier_id as "dossierId", on_day as "onDay", created_at as "createdAt", read_at as "readAt" from notification where account_id = ${id} order by created_at, id`,
    notificationSettings: sql`select rhythm, named, changed_at as "changedAt" from notification_setting where account_id = ${id}`,
    mutedDossiers: sql`select dossier_id as "dossierId", created_at as "since" from dossier_mute where account_id = ${id} order by created_at`,
    letters: sql`
      select id, language, subject, paragraphs, state, attempts, created_at as "createdAt", sent_at as "sentAt" from letter where account_id = ${id} order by created_at, id`,
    visits: sql`select dossier_id as "dossierId", last_at as "lastAt", previous_at as "previousAt" from visit where account_id = ${id} order by last_at`,
    confidentialPagesOpened: sql`select dossier_id as "dossierId", at from confidential_access where account_id = ${id} order by at`,
    retentionWarnings: sql`
      select warned_at as "warnedAt", goes_on as "goesOn", kept_because as "keptBecause" from retention_notice where kind = 'unused_account' and subject = ${id}`,
  };
}
