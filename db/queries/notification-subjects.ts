import { and, eq, type SQL, sql } from "drizzle-orm";

import { UPCOMING_MEETING_STATES } from "~/domain/meeting";
import type { NotificationKind } from "~/domain/notification";
import type { Scope } from "~/domain/viewer";
import { commitment, communique, demand, demandFile, deposit, dossier, meeting, notification, response } from "@db/schema";

import { communiqueIsVisible } from "./communiques";
import { demandIsVisible } from "./demand-columns";
import { commitmentIsReadable, isOpen } from "./ledger-streams";
import { meetingIsVisible } from "./meetings";
import { responseIsVisible } from "./responses";
import { dossierIsVisible, literals } from "./visible";
import { waitsOnAnother } from "./waits";

/** The kind of record that each kind of notification is about. */
export const SUBJECTS: Readonly<Record<NotificationKind, "commitment" | "dossier" | "demand" | "response" | "meeting" | "communique">> = {
  due_soon: "commitment", overdue: "commitment", long_overdue: "commitment", silent: "commitment", next_step: "commitment", set_off: "commitment", verdict_waiting: "commitment",
  dossier_waiting: "dossier", file_moved: "dossier", demand_waiting: "demand", reply_waiting: "response", meeting_soon: "meeting", communique: "communique",
};
const kindsAbout = (subject: string): string[] => Object.entries(SUBJECTS).filter(([, about]) => about === subject).map(([kind]) => kind);

/** Whether what was told of a commitment is so today: it is open, the day is still the one that was told, and of a silence that it waits for nothing else (`remindersOf`). */
const commitmentHolds = sql`${isOpen} and coalesce(case ${notification.kind}
  when 'verdict_waiting' then ${commitment.state} = 'claimed_done'
  when 'silent' then ${commitment.silentFrom} = ${notification.onDay} and ${commitment.state} <> 'claimed_done' and not ${waitsOnAnother}
  when 'next_step' then ${commitment.nextStepOn} = ${notification.onDay}
  else ${commitment.dueOn} = ${notification.onDay} end, false)`;

/**
 * Of a row of `notification`: whether what it tells still holds, or null where the reader may not know of its subject (any more): struck out, of a level
 * or an organisation that they do not reach. Asked at reading time, because a notification keeps no words and no rights.
 */
export function subjectHolds(scope: Scope): SQL<boolean | null> {
  const isSubject = (id: SQL): SQL => sql`${id} = ${notification.subjectId}`;
  const about: Readonly<Record<string, SQL>> = {
    commitment: sql`select ${commitmentHolds} from ${commitment} where ${and(isSubject(sql`${commitment.id}`), commitmentIsReadable(scope))}`,
    dossier: sql`select ${notification.kind} = 'file_moved' or ${dossier.state} = 'submitted' from ${dossier} where ${and(isSubject(sql`${dossier.id}`), dossierIsVisible(scope))}`,
    demand: sql`select ${demand.stance} = 'in_review' from ${demand} join ${dossier} on ${eq(dossier.id, demand.dossierId)} where ${and(isSubject(sql`${demand.id}`), demandIsVisible(scope))}`,
    response: sql`select ${response.kind} is null from ${response} join ${deposit} on ${eq(deposit.id, response.depositId)} join ${demandFile} on ${eq(demandFile.id, deposit.fileId)}
      join ${dossier} on ${eq(dossier.id, response.dossierId)} left join ${demand} on ${eq(demand.id, response.demandId)} where ${and(isSubject(sql`${response.id}`), responseIsVisible(scope))}`,
    meeting: sql`select ${meeting.state} in (${literals(UPCOMING_MEETING_STATES)}) and coalesce(${meeting.whenFrom} = ${notification.onDay}, false) from ${meeting} where ${and(isSubject(sql`${meeting.id}`), meetingIsVisible(scope))}`,
    communique: sql`select ${communique.publishedAt} is not null from ${communique} join ${dossier} on ${eq(dossier.id, communique.dossierId)} where ${and(isSubject(sql`${communique.id}`), communiqueIsVisible(scope))}`,
  };
  const cases = Object.entries(about).map(([subject, select]) => sql`when ${notification.kind} in (${literals(kindsAbout(subject))}) then (${select})`);
  return sql<boolean | null>`case ${sql.join(cases, sql` `)} end`;
}
