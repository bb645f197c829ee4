import { sql } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import type { Transaction } from "@db/transaction";

/**
 * Works out anew when each commitment of theirs in a dossier was first answered: by news of theirs, by their claim that it was done, or by an answer of the
 * same party to a demand that led to it. What came on the very day of the saying belongs to the promise; what was struck out never came. An answer that
 * is the bureau's alone counts only for a commitment that is, so that the day tells nobody of what they may not read. The caller holds the dossier's lock.
 */
export async function noteFirstAnswers(tx: Transaction, dossierId: Id): Promise<void> {
  await tx.execute(sql`
    update commitment c set first_answer_on = found.on_day
    from (
      select c.id, (
        select min(heard.on_day) from (
          select s.on_day from sign s where s.commitment_id = c.id and s.kind = 'their_news' and s.strike_id is null
          union all select m.on_day from state_change m where m.subject = 'commitment' and m.subject_id = c.id and m.move = 'claim'
          union all select r.on_day from demand_link l left join clause cl on cl.id = l.clause_id
            join deposit_item i on i.demand_id = l.demand_id join deposit d on d.id = i.deposit_id and d.party_id = c.party_id and d.strike_id is null
            join response r on r.deposit_id = d.id and r.strike_id is null and (r.demand_id = l.demand_id or r.demand_id is null)
            join demand a on a.id = l.demand_id left join meeting held on held.id = r.meeting_id left join event letter on letter.id = r.event_id
          where c.id in (l.commitment_id, cl.commitment_id) and r.on_day > c.latest
            and (c.confidentiality = 'bureau' or 'bureau' not in (r.confidentiality, d.confidentiality, a.confidentiality, coalesce(held.confidentiality, 'members'), coalesce(letter.confidentiality, 'members')))
        ) heard where not (c.when_kind = 'exact' and heard.on_day = c.when_from)) as on_day
      from (select *, case when_kind when 'exact' then when_from when 'about' then when_from when 'before' then when_to when 'between' then when_to end as latest from commitment) c
      where c.dossier_id = ${dossierId} and c.side = 'theirs') found
    where found.id = c.id and c.first_answer_on is distinct from found.on_day`);
}
