import { sql } from "drizzle-orm";

import type { DemandStance } from "~/domain/demand";
import type { Day } from "~/domain/days";
import type { SilencePage } from "~/domain/rows/silence";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandVersion, deposit, depositItem, dossier, response } from "@db/schema";

import { depositIsVisible } from "./deposit-columns";
import { responseIsReadable } from "./response-columns";
import { levelIsReadable, literals } from "./visible";

const PAGE = 30;

/** Demands of which nothing is awaited any more: given up, agreed on, satisfied, merged into another. */
const NOT_AWAITED: readonly DemandStance[] = ["dropped", "agreed", "satisfied", "satisfied_partly", "merged"];

type Found = {
  demand_id: Id; title: string; point: number | null; deposit_id: Id; file_title: string; on_day: Day; again: number;
  dossier_id: Id; number: string | null; name_ar: string | null; name_fr: string | null; name_en: string | null; closed_on: Day | null;
};

/**
 * What a party left without any answer, as far as the reader may see it: one line a demand, from the first time it was handed over after the party
 * answered it last. An answer to a deposit ends the silence about those before it; an answer to a paragraph, or one that nobody has classified, is an answer.
 * Longest first, `PAGE` at a time; a page is found by the demand it begins behind (keyset), and one that is not there gives an empty page.
 */
export async function silencesOf(scope: Scope, partyId: Id, after: string | null): Promise<SilencePage> {
  if (after !== null && !idField.safeParse(after).success) return { rows: [], after: null };
  const rows = await database().db.execute<Found>(sql`
    with asked as (
      select ${depositItem.demandId} as demand_id, ${depositItem.versionId} as version_id, ${depositItem.point} as point, ${deposit.id} as deposit_id, ${deposit.onDay} as on_day, ${deposit.createdAt} as created_at,
        exists (select 1 from ${response} where ${response.depositId} = ${deposit.id} and (${response.demandId} = ${depositItem.demandId} or ${response.demandId} is null) and ${responseIsReadable(scope)}) as answered
      from ${depositItem} join ${deposit} on ${deposit.id} = ${depositItem.depositId} join ${demandFile} on ${demandFile.id} = ${deposit.fileId} join ${dossier} on ${dossier.id} = ${deposit.dossierId}
        join ${demand} on ${demand.id} = ${depositItem.demandId}
      where ${deposit.partyId} = ${partyId} and ${depositItem.part} = 'demand' and ${demand.stance} not in (${literals(NOT_AWAITED)}) and ${levelIsReadable(scope, demand)} and ${depositIsVisible(scope)}),
    waiting as (
      select asked.*, count(*) over (partition by demand_id) - 1 as again, row_number() over (partition by demand_id order by on_day, created_at) as place
      from asked where not answered and not exists (
        select 1 from asked later where later.demand_id = asked.demand_id and later.answered and (later.on_day, later.created_at) >= (asked.on_day, asked.created_at)))
    select waiting.demand_id, ${demandVersion.title} as title, waiting.point, waiting.deposit_id, ${deposit.fileTitle} as file_title, waiting.on_day::text as on_day, waiting.again::int as again,
      ${dossier.id} as dossier_id, ${dossier.number} as number, dossier.name_ar, dossier.name_fr, dossier.name_en, ${dossier.closedOn}::text as closed_on
    from waiting join ${demandVersion} on ${demandVersion.id} = waiting.version_id join ${deposit} on ${deposit.id} = waiting.deposit_id join ${dossier} on ${dossier.id} = ${deposit.dossierId}
    where waiting.place = 1 ${after === null ? sql`` : sql`and (waiting.on_day, waiting.demand_id) > (select on_day, demand_id from waiting where demand_id = ${after} and place = 1)`}
    order by waiting.on_day, waiting.demand_id limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({
      demandId: row.demand_id, title: row.title, point: row.point, depositId: row.deposit_id, fileTitle: row.file_title, onDay: row.on_day, again: row.again,
      dossier: { id: row.dossier_id, number: row.number, title: { ar: row.name_ar, fr: row.name_fr, en: row.name_en }, closedOn: row.closed_on },
    })),
    after: rows.length > PAGE ? (shown.at(-1)?.demand_id ?? null) : null,
  };
}
