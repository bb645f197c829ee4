import type { SQLWrapper } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { COUNT_LIMIT, type LedgerCursor, type LedgerFilter, type Trouble, TROUBLES, WHOLE_LEDGER } from "~/domain/ledger";
import { type Scope, scopeOf } from "~/domain/viewer";
import { database } from "@db/client";
import { countsQuery, ledgerCounts, LEDGER_PAGE, ledgerPage, pageQuery } from "@db/queries/ledger";
import { someStreams } from "@db/queries/ledger-ids";
import { type LedgerQuestion, streamsOf } from "@db/queries/ledger-streams";

import { fillWithCommitments } from "../support/many-commitments";
import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const MANY = 50_000;
const { fresh, union } = ownUnion();
let scopes: Readonly<Record<"coordinator" | "bureau" | "wide", Scope>>;

beforeAll(async () => {
  const others = await fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    return tx<{ id: string }[]>`insert into organisation (id, parent_id, kind, name_ar, created_at) select gen_random_uuid(), ${union.root}, 'section', 'فرع ' || n, now() from generate_series(1, 40) n returning id`;
  });
  await fillWithCommitments(fresh.owner, { organisationIds: [union.organisation, union.sister, ...others.map(({ id }) => id)], partyId: union.ministry, accountId: union.coordinator.id, commitments: MANY });
  const everything = [union.root, union.organisation, union.sister, ...others.map(({ id }) => id)];
  scopes = { coordinator: scopeOf(union.coordinator), bureau: scopeOf(union.bureau), wide: { viewerId: union.bureau.id, reads: { members: everything, organisation: everything, bureau: everything } } };
});

const asking = (filter: Partial<LedgerFilter> = {}): LedgerQuestion => ({ filter: { ...WHOLE_LEDGER, ...filter }, today: TODAY, thresholds: DEFAULT_THRESHOLDS });

function statementOf(scope: Scope, question: LedgerQuestion, cursor: LedgerCursor | null) {
  const streams = someStreams(streamsOf(scope, question));
  if (!streams) throw new Error("There is nothing to ask.");
  return pageQuery(streams, question, cursor);
}

type Plan = { "Node Type": string; "Actual Rows"?: number; "Actual Loops"?: number; Plans?: Plan[] };
async function planOf(query: SQLWrapper): Promise<Plan[]> {
  const [row] = await database().db.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(sql`explain (analyze, format json) ${query}`);
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return row ? flat(row["QUERY PLAN"][0].Plan) : [];
}
const rowsSeen = (plan: Plan[], kind: RegExp) => Math.max(0, ...plan.filter((node) => kind.test(node["Node Type"])).map((node) => (node["Actual Rows"] ?? 0) * (node["Actual Loops"] ?? 1)));

const views: readonly Partial<LedgerFilter>[] = [
  {}, { standing: "all" }, { side: "ours" }, { trouble: "overdue" }, { trouble: "silent" }, { trouble: "undated" }, { standing: "closed" }, { state: "claimed_done" }, { state: "waived" }, { side: "ours", trouble: "silent" }, { state: "confirmed", trouble: "silent" },
  { side: "ours", state: "kept" }, { due: { kind: "between", from: "2026-01-01", to: "2026-06-30" }, trouble: "silent" }, { due: { kind: "between", from: "2026-01-01", to: "2026-06-30" }, state: "confirmed" }, { step: "none" }, { step: "due" }, { source: "press" }, { rung: "signed_minutes" },
];
/** As many streams as one statement reads, each no longer than a page. */
const MOST_SORTED = (LEDGER_PAGE + 1) * 128;
const DEEP: LedgerCursor = { direction: "after", key: "2026-02-01", id: "80000000-0000-4000-8000-000000000000" };

for (const name of ["coordinator", "bureau", "wide"] as const) {
  for (const view of views) {
    for (const cursor of [null, view.trouble === "undated" ? { ...DEEP, key: "infinity" } : DEEP]) {
      test(`a page for the ${name}, ${JSON.stringify(view)}, ${cursor ? "deep" : "first"}, is read off an index and never sorts more than pages`, async () => {
        const question = asking(view);
        const plan = await planOf(statementOf(scopes[name], question, cursor));
        expect(plan.some((node) => /^Index (Only )?Scan/.test(node["Node Type"]))).toBe(true);
        expect(rowsSeen(plan, /^Seq Scan|^Bitmap Heap Scan/)).toBeLessThan(MANY / 20);
        expect(rowsSeen(plan, /^Sort$/)).toBeLessThanOrEqual(MOST_SORTED);
      });
    }
  }
}

test("a party's page over many organisations is read state by state off its own index", async () => {
  const question = asking({ partyId: union.ministry });
  const plan = await planOf(statementOf(scopes.wide, question, null));
  expect(rowsSeen(plan, /^Sort$|^Seq Scan|^Bitmap Heap Scan/)).toBeLessThanOrEqual((LEDGER_PAGE + 1) * 5);
});

test("the counts of the chips stop where a page ends instead of counting everything", async () => {
  expect(await ledgerCounts(scopes.wide, asking())).toEqual({ troubles: { overdue: COUNT_LIMIT, silent: COUNT_LIMIT, undated: COUNT_LIMIT, blocked: COUNT_LIMIT }, steps: { none: COUNT_LIMIT, due: 0 } });
  const plan = await planOf(countsQuery(scopes.wide, asking()));
  expect(rowsSeen(plan, /^Limit$/)).toBeLessThanOrEqual(COUNT_LIMIT * 45);
});

/** What the ledger should show, worked out the slow way from what one reader may see. */
async function expected(scope: Scope, where: string): Promise<string[]> {
  const rows = await fresh.owner.unsafe<{ id: string }[]>(`
    select c.id from commitment c join dossier d on d.id = c.dossier_id left join meeting m on m.id = c.meeting_id left join commitment t on t.id = c.trigger_id
    where ((c.organisation_id = any($1)) or (c.organisation_id = any($2) and 'bureau' not in (c.confidentiality, d.confidentiality, m.confidentiality))) and ${where}
    order by c.due_key, c.id limit 120`, [scope.reads.bureau as string[], scope.reads.organisation as string[]]);
  return rows.map(({ id }) => id);
}
const OPEN = "c.state in ('recorded', 'confirmed', 'in_progress', 'claimed_done')";
const CASES: readonly (readonly [Partial<LedgerFilter>, string])[] = [
  [{}, OPEN],
  [{ standing: "closed" }, `not (${OPEN})`],
  [{ standing: "all" }, "true"],
  [{ side: "ours" }, `${OPEN} and c.side = 'ours'`],
  [{ regionCode: "04" }, `${OPEN} and d.region_code = '04'`],
  [{ trouble: "overdue" }, `${OPEN} and c.due_on < '${TODAY}'`],
  [{ trouble: "undated" }, `${OPEN} and c.due_kind = 'none'`],
  [{ trouble: "blocked" }, `${OPEN} and t.state not in ('kept', 'partly_kept')`],
];

for (const name of ["coordinator", "bureau", "wide"] as const) {
  for (const [filter, where] of CASES) {
    test(`the ${name} reads ${JSON.stringify(filter)} page by page, forwards and back, exactly what may be seen`, async () => {
      const scope = scopes[name];
      const wanted = await expected(scope, where);
      const first = await ledgerPage(scope, asking(filter), null);
      const second = first.next ? await ledgerPage(scope, asking(filter), first.next) : null;
      expect(first.previous).toBeNull();
      expect([...first.rows, ...(second?.rows ?? [])].map(({ id }) => id)).toEqual(wanted.slice(0, 2 * LEDGER_PAGE));
      if (!second) return;
      const back = await ledgerPage(scope, asking(filter), second.previous);
      expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
      expect(back.previous).toBeNull();
    });
  }
}

test("the longest silence stands first", async () => {
  const { rows } = await ledgerPage(scopes.coordinator, asking({ trouble: "silent" }), null);
  const starts = rows.map((row) => row.lastSignOn ?? row.said.from ?? "");
  expect(rows).toHaveLength(LEDGER_PAGE);
  expect(starts).toEqual(starts.toSorted());
});

test("counts below a hundred are exact, follow the other filters, and leave out what the reader may not see", async () => {
  const scope = scopeOf(union.sisterCoordinator);
  const count = async (trouble: Trouble) => (await expected(scope, { overdue: CASES[5]?.[1], silent: `${OPEN} and c.silent_from <= date '${TODAY}' - 30`, undated: CASES[6]?.[1], blocked: CASES[7]?.[1] }[trouble] + " and c.side = 'ours' and d.region_code = '05'")).length;
  const counts = await ledgerCounts(scope, asking({ side: "ours", regionCode: "05" }));
  for (const trouble of TROUBLES) expect(counts.troubles[trouble]).toBe(Math.min(COUNT_LIMIT, await count(trouble)));
});

test("members, administrators and strangers have no ledger", async () => {
  for (const viewer of [union.member, union.administrator]) {
    expect(await ledgerPage(scopeOf(viewer), asking({ standing: "all" }), null)).toEqual({ rows: [], previous: null, next: null });
    expect(await ledgerCounts(scopeOf(viewer), asking())).toEqual({ troubles: { overdue: 0, silent: 0, undated: 0, blocked: 0 }, steps: { none: 0, due: 0 } });
  }
});
