import { and, isNull, or, type SQL, sql } from "drizzle-orm";

import type { Scope } from "~/domain/viewer";
import { event, meeting, response } from "@db/schema";

import { levelIsReadable } from "./visible";

/** Whether a reader may know of an answer, its deposit apart: its own level, and that of the meeting or the letter it came in. */
export function responseIsReadable(scope: Scope): SQL | undefined {
  return and(
    levelIsReadable(scope, response),
    or(isNull(response.meetingId), sql`exists (select 1 from ${meeting} where ${meeting.id} = ${response.meetingId} and ${levelIsReadable(scope, meeting)})`),
    or(isNull(response.eventId), sql`exists (select 1 from ${event} where ${event.id} = ${response.eventId} and ${levelIsReadable(scope, event)})`),
  );
}
