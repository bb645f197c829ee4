import { sql } from "drizzle-orm";

import { TRIGGERING_STATES } from "~/domain/commitment";
import type { Id } from "~/domain/viewer";
import type { Transaction } from "@db/transaction";

import { literals } from "./visible";

/**
 * Works out anew how many people of a dossier the verdicts that stand have settled: the highest count of its commitments that are kept or partly kept and
 * not struck out. Everybody who reads the dossier from the inside is shown the figure, so what is the bureau's alone counts only where the dossier is.
 * The caller holds the dossier's lock.
 */
export async function noteSettled(tx: Transaction, dossierId: Id): Promise<void> {
  await tx.execute(sql`
    update dossier d set settled_count = found.most
    from (
      select held.id, max(c.settled_count) as most from dossier held
      left join (commitment c left join meeting m on m.id = c.meeting_id left join event e on e.id = c.event_id)
        on c.dossier_id = held.id and c.strike_id is null and c.state in (${literals(TRIGGERING_STATES)})
        and (held.confidentiality = 'bureau' or 'bureau' not in (c.confidentiality, coalesce(m.confidentiality, 'members'), coalesce(e.confidentiality, 'members')))
      where held.id = ${dossierId} group by held.id) found
    where d.id = found.id and d.settled_count is distinct from found.most`);
}
