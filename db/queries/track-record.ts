import { and, inArray, type SQL, sql } from "drizzle-orm";

import { COMMITMENT_STATES, type CommitmentState, OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { type Breakdown, BREAKDOWNS, DELAY_CLASSES, type TrackFigures, type TrackPart, type TrackRecord } from "~/domain/track-record";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, clause, commitment, meeting } from "@db/schema";

import { commitmentIsReadable } from "./ledger-streams";
import { levelIsReadable, literals } from "./visible";

/** So many parts of each breakdown are told; how many more there are is said. */
const MOST_PARTS = 12;

const isOpen = sql`state in (${literals(OPEN_COMMITMENT_STATES)})`;
const isCompleted = sql`state = 'kept' and done_on is not null and said_on is not null`;

/** What is measured on each commitment, in days: null where a date that it takes is not known, so that counting or ordering it leaves those out. */
const measures = sql`
  case when state = 'kept' and done_on is not null and due_on is not null then greatest(done_on - due_on, 0) end as delay,
  case when state <> 'declaration' then first_answer_on - said_on end as answer,
  case when ${isCompleted} then done_on - said_on - coalesce(with_us_days, 0) end as completion,
  case when ${isCompleted} then with_us_days end as with_us`;

const medianOf = (measure: SQL) => sql`percentile_disc(0.5) within group (order by ${measure})`;
const countOf = (where: SQL) => sql`(count(*) filter (where ${where}))::int`;

/** A class of delays as a condition on a delay: above the class before, and no longer than its own end. */
function inClass(place: number): SQL {
  const [above, upTo] = [DELAY_CLASSES[place - 1], DELAY_CLASSES[place]];
  return and(typeof above === "number" ? sql`delay > ${above}` : undefined, upTo === null ? undefined : sql`delay <= ${upTo}`) ?? sql`delay is not null`;
}

/** The figures as columns over `seen`. */
const columns = (today: Day) => sql.join([
  ...COMMITMENT_STATES.map((state) => sql`${countOf(sql`state = ${sql.raw(`'${state}'`)}`)} as ${sql.identifier(state)}`),
  sql`${countOf(sql`${isOpen} and due_on < ${today}`)} as overdue`,
  sql`count(delay)::int as dated`, sql`${countOf(sql`delay > 0`)} as late`, sql`${medianOf(sql`delay`)} as median_delay`,
  ...DELAY_CLASSES.map((_, place) => sql`${countOf(inClass(place))} as ${sql.identifier(`delay_${place}`)}`),
  sql`count(answer)::int as answered`, sql`${medianOf(sql`answer`)} as median_answer`,
  sql`count(completion)::int as completed`, sql`${medianOf(sql`completion`)} as median_completion`,
  sql`coalesce(sum(with_us), 0)::int as with_us`, sql`(count(completion) - count(with_us))::int as with_us_unknown`,
], sql`, `);

/** The meetings that the reader sees in a round: few of all, so that they are read once and not asked for commitment by commitment. */
const meetingsInRounds = (scope: Scope) => sql`(select ${meeting.id}, ${meeting.roundId} from ${meeting} where ${meeting.roundId} is not null and ${levelIsReadable(scope, meeting)})`;

/** The round in which a commitment was made: that of its meeting (`met` is joined), or of the meeting in which the agreement was reached that its clause stands in. */
function roundOf(scope: Scope): SQL {
  return sql`coalesce(met.round_id, case when ${commitment.source} = 'clause' then (
    select agreed.round_id from ${clause} join ${agreement} on ${agreement.id} = ${clause.agreementId} join ${meetingsInRounds(scope)} as agreed on agreed.id = ${agreement.meetingId}
    where ${clause.commitmentId} = ${commitment.id} and ${levelIsReadable(scope, agreement)} limit 1) end)`;
}

type Found = Record<string, number | null> & { readonly by: Breakdown | null; readonly key: string | null; readonly spoken_by: string | null };

/**
 * The track record of these parties together, as far as the reader may see it: the strictest level of a commitment and of what holds it decides, and what
 * was struck out is left out. The commitments are read once and reckoned in every way asked for; nothing is asked of a reader who reads none from the inside.
 */
export async function trackRecordOf(scope: Scope, partyIds: readonly Id[], today: Day, by: readonly Breakdown[] = BREAKDOWNS): Promise<TrackRecord> {
  const rows = scope.reads.organisation.length === 0 ? [] : await database().db.execute<Found>(trackRecordQuery(scope, partyIds, today, by));
  const whole = rows.find((row) => row.by === null);
  const breakdown = (name: Breakdown) => {
    const found = rows.filter((row) => row.by === name);
    return { parts: found.map(partOf), total: found[0]?.parts ?? 0 };
  };
  return { whole: figuresOf(whole), dossier: breakdown("dossier"), round: breakdown("round"), holder: breakdown("holder"), year: breakdown("year"), party: breakdown("party") };
}

/** The statement behind a track record. All but the words for whoever has no office here is read off one index (`commitment_party_record`). Years are told whole and in their order; of other breakdowns the parts with the most judged commitments come first. */
export function trackRecordQuery(scope: Scope, partyIds: readonly Id[], today: Day, by: readonly Breakdown[]): SQL {
  const keys: Record<Breakdown, SQL> = { dossier: sql`shown_dossier`, round: sql`round_id`, holder: sql`holder, spoken_by`, year: sql`year`, party: sql`party_id` };
  const sets = sql.join([sql`()`, ...by.map((name) => sql`(${keys[name]})`)], sql`, `);
  const name = by.length === 0 ? sql`null::text` : sql`case ${sql.join(by.map((each) => sql`when grouping(${each === "holder" ? sql`holder` : keys[each]}) = 0 then ${sql.raw(`'${each}'`)}`), sql` `)} end`;
  const key = by.length === 0 ? sql`null::text` : sql`coalesce(${sql.join(by.map((each) => sql`${each === "holder" ? sql`holder` : keys[each]}::text`), sql`, `)})`;
  return sql`
    with seen as materialized (select read.*, ${measures} from (
      select ${commitment.state} as state, ${commitment.dueOn} as due_on, ${commitment.doneOn} as done_on, ${commitment.firstAnswerOn} as first_answer_on, ${commitment.withUsDays} as with_us_days,
        case when ${commitment.whenKind} = 'exact' then ${commitment.whenFrom} end as said_on, extract(year from coalesce(${commitment.whenFrom}, ${commitment.whenTo}))::int as year,
        ${commitment.dossierId} as dossier_id, ${commitment.partyId} as party_id, ${commitment.officeHolderId} as holder, case when ${commitment.officeHolderId} is null then (select said.spoken_by from commitment said where said.id = ${commitment.id}) end as spoken_by,
        ${by.includes("round") ? roundOf(scope) : sql`null::uuid`} as round_id
      from ${commitment}${by.includes("round") ? sql` left join ${meetingsInRounds(scope)} as met on met.id = ${commitment.meetingId}` : sql``}
      where ${inArray(commitment.partyId, [...partyIds])} and ${commitmentIsReadable(scope)}) as read),
    ${shownDossiers(by)}
    reckoned as (select ${name} as by, ${key} as key, ${by.includes("holder") ? sql`spoken_by` : sql`null::text as spoken_by`}, count(*)::int as promised, ${columns(today)} from ${by.includes("dossier") ? sql`marked` : sql`seen`} group by grouping sets (${sets})),
    ranked as (select *, (${by.includes("dossier") ? sql`case when by = 'dossier' then (select count(*) from dossiers) else count(*) over (partition by by) end` : sql`count(*) over (partition by by)`})::int as parts,
      row_number() over (partition by by order by kept + partly_kept + broken + lapsed + undone desc, promised desc, key nulls last, spoken_by nulls last) as place from reckoned)
    select * from ranked where (place <= ${MOST_PARTS} or by = 'year') and (by is distinct from 'dossier' or key is not null) order by by, case when by = 'year' then key end nulls last, place`;
}

/**
 * A party may have promised in thousands of dossiers, of which a dozen are told: those are found first, by the order in which they are told, and only they are
 * reckoned one by one. Every commitment belongs to a dossier, so that one without is one of the others.
 */
function shownDossiers(by: readonly Breakdown[]): SQL {
  if (!by.includes("dossier")) return sql``;
  const judged = sql`count(*) filter (where state in ('kept', 'partly_kept', 'broken', 'lapsed', 'undone'))`;
  return sql`
    dossiers as materialized (select dossier_id, ${judged} as judged, count(*) as promised from seen group by dossier_id),
    shown as (select dossier_id from dossiers order by judged desc, promised desc, dossier_id limit ${MOST_PARTS}),
    marked as materialized (select seen.*, shown.dossier_id as shown_dossier from seen left join shown using (dossier_id)),`;
}

function partOf(row: Found): TrackPart {
  return { key: row.key, spokenBy: row.spoken_by, figures: figuresOf(row) };
}

function figuresOf(row: Found | undefined): TrackFigures {
  const counts = Object.fromEntries(COMMITMENT_STATES.map((state): [CommitmentState, number] => [state, row?.[state] ?? 0]).filter(([, count]) => count > 0));
  const number = (column: string) => row?.[column] ?? 0;
  return {
    counts, overdue: number("overdue"), dated: number("dated"), late: number("late"), medianDelay: row?.median_delay ?? null, delays: DELAY_CLASSES.map((_, place) => number(`delay_${place}`)),
    answered: number("answered"), medianAnswer: row?.median_answer ?? null, completed: number("completed"), medianCompletion: row?.median_completion ?? null,
    withUsDays: number("with_us"), withUsUnknown: number("with_us_unknown"),
  };
}
