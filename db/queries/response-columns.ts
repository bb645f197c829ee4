import { and, isNull, or, type SQL, sql } from "drizzle-orm";

import type { Scope } from "~/domain/viewer";
import { dossier, event, meeting, response } from "@db/schema";

import { dossierIsVisible, levelIsReadable } from "./visible";

/**
 * Whether a reader may know of an answer, its deposit apart: its own level, and that of the meeting or the letter it came in. A meeting that was moved to
 * another dossier is read where it is now, and so is what was answered in it.
 */
export function responseIsReadable(scope: Scope): SQL | undefined {
  return and(
    levelIsReadable(scope, response),
    or(isNull(response.meetingId), sql`exists (
      select 1 from ${meeting} join ${dossier} on ${dossier.id} = ${meeting.dossierId}
      where ${meeting.id} = ${response.meetingId} and ${levelIsReadable(scope, meeting)} and ${dossierIsVisible(scope)})`),
    or(isNull(response.eventId), sql`exists (select 1 from ${event} where ${event.id} = ${response.eventId} and ${levelIsReadable(scope, event)})`),
  );
}
