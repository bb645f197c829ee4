import type { Sql } from "@db/client";

import { ORGANISATIONS, type Size } from "./sizes";

/** Words of the field, from which texts of realistic length are put together. */
const WORDS =
  "تسوية وضعية الكتاب الإداريين خريجي مراكز التكوين وزارة الداخلية المديرية العامة للجماعات الترابية اجتماع محضر التزام مرسوم النظام الأساسي الترقية الأقدمية التعويض الحركة الانتقالية لجنة التتبع جولة الحوار الاجتماعي".split(
    " ",
  );

/** The ids of the accounts that the benchmark signs in as. */
export const ACCOUNTS = { coordinator: id("a1", 1), bureau: id("a1", 2), member: id("a1", 3) } as const;

function id(kind: string, place: number): string {
  return `0190${kind}00-0000-7000-8000-${place.toString(16).padStart(12, "0")}`;
}

export const organisationId = (place: number): string => id("b1", place);
export const partyId = (place: number): string => id("c1", place);
export const officeHolderId = (place: number): string => id("c2", place);

/** SQL for the id of the row with this place, of one kind. */
const idOf = (kind: string, place: string) => `('0190${kind}00-0000-7000-8000-' || lpad(to_hex(${place}), 12, '0'))::uuid`;
/** SQL for some words in a row. */
const words = (count: number, seed: string) =>
  `(select string_agg((array[${WORDS.map((word) => `'${word}'`).join(",")}])[1 + (hashint8((${seed}) * 31 + w) & 2147483647) % ${WORDS.length}], ' ') from generate_series(1, ${count}) w)`;
/** SQL for a value drawn by weight from a list, by a hash of the row's place. */
const oneOf = (values: readonly [string, number][], seed: string) => {
  let bound = 0;
  const cases = values.map(([value, percent]) => `when h < ${(bound += percent)} then '${value}'`).join(" ");
  return `(select case ${cases} end from (select (hashint8(${seed}) & 2147483647) % 100 as h) drawn)`;
};

/**
 * Fills a migrated, empty database. A few coordinations hold most dossiers (cubic skew) and a few dossiers most commitments, as in life.
 * Triggers are off meanwhile: the history of invented rows is not what is measured.
 */
export async function fill(owner: Sql, size: Size, passwordHash: string): Promise<void> {
  const run = (text: string) => owner.unsafe(text);
  await run("set session_replication_role = replica");
  await run(`insert into organisation (id, parent_id, kind, name_ar, created_at) select ${idOf("b1", "k")}, case when k > 0 then ${idOf("b1", "0")} end,
    (case when k = 0 then 'federation' else 'coordination' end)::organisation_kind, 'تنسيقية ' || k, now() from generate_series(0, ${ORGANISATIONS}) k`);
  await run(`insert into installation (id, root_id, is_example, languages, silent_after_days, due_soon_days, long_overdue_days, created_at) values (true, ${idOf("b1", "0")}, false, '{ar,fr,en}', 30, 14, 90, now())`);
  for (const [place, role, organisation] of [[1, "coordinator", 1], [2, "bureau", 0], [3, "member", 1]] as const) {
    await run(`insert into person (id, name, email) values (${idOf("a1", String(place))}, 'حساب ${place}', 'account-${place}@example.com')`);
    await run(`insert into account (id, password_hash, language, created_at) values (${idOf("a1", String(place))}, '${passwordHash}', 'ar', now())`);
    await run(`insert into role_grant (id, account_id, organisation_id, role, starts_on, created_at) values (${idOf("a2", String(place))}, ${idOf("a1", String(place))}, ${idOf("b1", String(organisation))}, '${role}', '2018-01-01', now())`);
  }
  await run(`insert into party (id, kind, name_ar, gender, created_by, created_at) select ${idOf("c1", "k")}, 'ministry', 'وزارة ' || ${words(3, "k")}, 'feminine', '${ACCOUNTS.coordinator}', now() from generate_series(1, 120) k`);
  await run(`insert into office_holder (id, party_id, name_ar, gender, starts_on, ends_on, created_by, created_at) select ${idOf("c2", "k")}, ${idOf("c1", "1 + k % 120")}, 'المدير العام', 'masculine',
    case when k <= 120 then date '2010-01-01' else date '2022-01-01' end, case when k <= 120 then date '2021-12-31' end, '${ACCOUNTS.coordinator}', now() from generate_series(1, 240) k`);
  const organisationOf = (place: string) => `(1 + floor(${ORGANISATIONS} * power(((hashint8(${place} * 7 + 3) & 2147483647)::float / 2147483648.0), 3)))::int`;
  await run(`insert into dossier (id, number, organisation_id, name_ar, category, level, domain, grounds, region_code, priority, owner_id, opened_on, state, confidentiality, created_by, created_at, moved_at)
    select ${idOf("d1", "k")}, (2018 + k % 8) || '-' || (1000 + k), ${idOf("b1", organisationOf("k"))}, ${words(8, "k")}, ${words(3, "k + 1")}, 'national', 'professional', ${words(30, "k")}, lpad((1 + k % 12)::text, 2, '0'), 'ordinary', '${ACCOUNTS.coordinator}',
      date '2018-01-01' + k % 2900, ${oneOf([["adopted", 20], ["in_dialogue", 60], ["implementing", 10], ["settled", 10]], "k")}::dossier_state, ${oneOf([["members", 60], ["organisation", 40]], "k + 5")}::confidentiality,
      '${ACCOUNTS.coordinator}', now() - make_interval(mins => k), now() - make_interval(mins => k % 500000) from generate_series(1, ${size.dossiers}) k`);
  await run(`insert into state_change (id, organisation_id, dossier_id, subject, subject_id, move, from_state, to_state, on_day, at)
    select ${idOf("e1", "row_number() over ()")}, organisation_id, id, 'dossier', id, 'adopt', 'submitted', 'adopted', opened_on, created_at from dossier`);
  const dossierOf = (place: string, salt: number) => `(1 + floor(${size.dossiers} * power(((hashint8(${place} * 13 + ${salt}) & 2147483647)::float / 2147483648.0), 1.3)))::int`;
  await run(`insert into meeting (id, dossier_id, organisation_id, state, when_kind, when_from, place, handed_over, confidentiality, created_by, created_at)
    select ${idOf("f1", "k")}, d.id, d.organisation_id, 'held', 'exact', date '2018-01-01' + k % 2900, ${words(2, "k")}, ${words(12, "k")}, ${oneOf([["members", 50], ["organisation", 45], ["bureau", 5]], "k")}::confidentiality, '${ACCOUNTS.coordinator}', now()
    from generate_series(1, ${size.meetings}) k join dossier d on d.id = ${idOf("d1", dossierOf("k", 1))}`);
  await run(`insert into meeting_party (meeting_id, party_id, dossier_id, organisation_id, position) select m.id, ${idOf("c1", "1 + (hashtext(m.id::text) & 2147483647) % 120")}, m.dossier_id, m.organisation_id, 0 from meeting m`);
  await run(`insert into commitment (id, dossier_id, organisation_id, side, words, verbatim, party_id, office_holder_id, source, meeting_id, rung, when_kind, when_from, due_kind, due_on, state, confidentiality, recorded_by, created_at, last_sign_on, done_on, first_answer_on, with_us_days)
    select ${idOf("f2", "k")}, m.dossier_id, m.organisation_id, drawn.side::side, ${words(9, "k")}, false, case drawn.side when 'theirs' then ${idOf("c1", "1 + k % 120")} end, case drawn.side when 'theirs' then ${idOf("c2", "1 + (k - 1) % 120 + case when m.when_from < date '2022-01-01' then 0 else 120 end")} end, 'meeting', m.id,
      ${oneOf([["spoken", 60], ["unsigned_minutes", 20], ["signed_minutes", 15], ["signed_agreement", 5]], "k + 2")}::rung, 'exact', m.when_from, drawn.due::due_kind, case drawn.due when 'on' then m.when_from + 30 + k % 700 end,
      became.state::commitment_state,
      ${oneOf([["members", 50], ["organisation", 45], ["bureau", 5]], "k + 4")}::confidentiality, '${ACCOUNTS.coordinator}', now(), case when k % 4 = 0 then m.when_from + 20 end,
      case when became.state in ('kept', 'partly_kept') then m.when_from + 20 + k % 300 end, case when k % 4 = 0 then m.when_from + 20 end, case when became.state in ('kept', 'partly_kept') then k % 20 end
    from generate_series(1, ${size.commitments}) k
    cross join lateral (select ${oneOf([["theirs", 85], ["ours", 15]], "k")} as side, ${oneOf([["none", 60], ["on", 40]], "k + 1")} as due) drawn
    cross join lateral (select ${oneOf([["recorded", 30], ["confirmed", 15], ["in_progress", 15], ["claimed_done", 5], ["kept", 15], ["partly_kept", 5], ["broken", 5], ["declaration", 5], ["lapsed", 5]], "k + 3")} as state) became
    join meeting m on m.id = ${idOf("f1", `(1 + (hashint8(k) & 2147483647) % ${size.meetings})`)}`);
  await run("set session_replication_role = origin");
  // As the database does by itself after so many new rows: without it no index alone could answer.
  await run("vacuum analyze");
  // What was filled is written to disk before anything is measured, and not beside it.
  await run("checkpoint");
}
