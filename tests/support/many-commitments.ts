import type { Id } from "~/domain/viewer";
import type { Sql } from "@db/client";

type Many = { readonly organisationIds: readonly Id[]; readonly partyId: Id; readonly accountId: Id; readonly commitments: number };

/**
 * Fills a database with many commitments, spread evenly over dossiers and meetings of some organisations: half with a due day, a tenth waiting for another,
 * four fifths still open, one in a hundred of the bureau's level. Written by the owner past the audit triggers, which would make it slow.
 */
export async function fillWithCommitments(owner: Sql, { organisationIds, partyId, accountId, commitments }: Many): Promise<void> {
  const [dossiers, meetings] = [Math.ceil(commitments / 100), Math.ceil(commitments / 20)];
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temporary table orgs on commit drop as select id, n - 1 as place from unnest(${[...organisationIds]}::uuid[]) with ordinality as given(id, n)`;
    await tx`
      insert into dossier (id, organisation_id, name_ar, category, level, domain, grounds, region_code, priority, opened_on, state, confidentiality, created_by, created_at, moved_at)
      select gen_random_uuid(), o.id, 'ملف ' || n, 'فئة', 'national', 'professional', 'أسس', lpad((n % 12 + 1)::text, 2, '0'), 'ordinary', '2024-01-01', 'in_dialogue',
        case when n % 100 = 0 then 'bureau' else 'organisation' end::confidentiality, ${accountId}, now(), now()
      from generate_series(1, ${dossiers}) n join orgs o on o.place = n % ${organisationIds.length}`;
    await tx`create temporary table filed on commit drop as select id, organisation_id, row_number() over (order by id) - 1 as place from dossier where name_ar like 'ملف %'`;
    await tx`
      insert into meeting (id, dossier_id, organisation_id, state, when_kind, when_from, confidentiality, created_by, created_at)
      select gen_random_uuid(), d.id, d.organisation_id, 'held', 'exact', date '2024-01-01' + n % 700, case when n % 100 = 0 then 'bureau' else 'organisation' end::confidentiality, ${accountId}, now()
      from generate_series(1, ${meetings}) n join filed d on d.place = n % ${dossiers}`;
    await tx`create temporary table met on commit drop as select id, dossier_id, organisation_id, row_number() over (order by id) - 1 as place from meeting`;
    await tx`
      insert into commitment (id, dossier_id, organisation_id, side, words, verbatim, party_id, source, meeting_id, rung, when_kind, when_from, due_kind, due_on, state, confidentiality, recorded_by, created_at)
      select gen_random_uuid(), m.dossier_id, m.organisation_id, case when n % 8 = 0 then 'ours' else 'theirs' end::side, 'التزام ' || n, false, case when n % 8 <> 0 then ${partyId}::uuid end,
        'meeting', m.id, 'spoken', 'exact', date '2024-01-01' + n % 780, case when n % 2 = 0 then 'on' else 'none' end::due_kind, case when n % 2 = 0 then date '2024-06-01' + n % 900 end,
        case n % 5 when 0 then 'kept' when 1 then 'recorded' when 2 then 'confirmed' when 3 then 'in_progress' else 'claimed_done' end::commitment_state,
        case when n % 100 = 0 then 'bureau' else 'organisation' end::confidentiality, ${accountId}, now()
      from generate_series(1, ${commitments}) n join met m on m.place = n % ${meetings}`;
    await tx`
      update commitment c set due_kind = 'after', trigger_id = t.id, trigger_days = 30
      from (select id, dossier_id, row_number() over (partition by dossier_id order by id) as place from commitment) t,
        (select id, dossier_id, row_number() over (partition by dossier_id order by id desc) as place from commitment where due_kind = 'none') s
      where c.id = s.id and t.dossier_id = s.dossier_id and t.place = s.place and s.place <= 10 and t.id <> c.id`;
  });
  await owner`vacuum analyze dossier, meeting, commitment`;
}
