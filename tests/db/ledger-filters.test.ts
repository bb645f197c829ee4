import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { exactly } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { type LedgerCursor, type LedgerFilter, STANDINGS, STEPS, TROUBLES, WHOLE_LEDGER } from "~/domain/ledger";
import { COMMITMENT_STATES, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import { type Id, type Scope, scopeOf } from "~/domain/viewer";
import { ledgerPage } from "@db/queries/ledger";
import { calendarMonth } from "@db/queries/ledger-calendar";
import { ledgerParties } from "@db/queries/ledger-parties";
import { ledgerQuestion } from "@db/queries/ledger-question";
import { markMerged, moveReferences } from "@db/queries/party-merge";
import { addCommitment, addDossier, addOfficeHolder, addParty, addStrike } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const ids: Record<string, Id> = {};
let scopes: Readonly<Record<"coordinator" | "sister" | "bureau", Scope>>;

beforeAll(async () => {
  const { coordinator, sisterCoordinator, organisation, sister, ministry } = union;
  scopes = { coordinator: scopeOf(coordinator), sister: scopeOf(sisterCoordinator), bureau: scopeOf(union.bureau) };
  await transaction(coordinator.id, async (tx) => {
    ids.party = await addParty(tx, { name: { ar: "مديرية", fr: "Direction", en: "Directorate" }, createdBy: coordinator.id });
    ids.merged = await addParty(tx, { name: { ar: "مديرية قديمة", fr: "Ancienne direction", en: "Former directorate" }, createdBy: coordinator.id });
    ids.office = await addOfficeHolder(tx, { partyId: ministry, office: { ar: "وزير الداخلية", fr: "Ministre de l’Intérieur", en: "Minister" }, createdBy: coordinator.id });
    const here = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", regionCode: "04" });
    const elsewhere = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", regionCode: "06" });
    const secret = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", regionCode: "04", confidentiality: "bureau" });
    const theirs = await addDossier(tx, { organisationId: sister, createdBy: sisterCoordinator.id, state: "in_dialogue", regionCode: "04" });
    const places = [here, elsewhere, secret, theirs];
    for (let place = 0; place < 240; place += 1) {
      const dossier = places[place % 7 === 0 ? 2 : place % 5 === 0 ? 3 : place % 2];
      if (!dossier) throw new Error("There is no such dossier.");
      const ours = place % 6 === 0;
      const strikes = place % 17 === 0;
      const id = await addCommitment(tx, dossier, {
        side: ours ? "ours" : "theirs", ...(ours ? {} : { partyId: place % 3 === 0 ? ids.party : place % 4 === 0 ? ids.merged : ministry }), ...(!ours && place % 8 === 1 && place % 3 !== 0 ? { officeHolderId: ids.office } : {}),
        state: COMMITMENT_STATES[place % COMMITMENT_STATES.length], rung: RUNGS[place % RUNGS.length], source: SOURCES[place % SOURCES.length], when: exactly(`2026-0${1 + (place % 2)}-${String(1 + (place % 28)).padStart(2, "0")}`),
        ...(place % 3 === 0 ? {} : { dueOn: `2026-0${2 + (place % 4)}-${String(1 + (place % 27)).padStart(2, "0")}` }), ...(place % 4 === 1 ? { nextStep: "مكالمة", nextStepOn: `2026-03-${String(1 + (place % 27)).padStart(2, "0")}` } : {}),
        confidentiality: place % 11 === 0 ? "bureau" : "organisation", recordedBy: coordinator.id,
      });
      if (strikes) await addStrike(tx, dossier, { subject: "commitment", subjectId: id, struckBy: union.localBureau.id });
    }
  });
  await transaction(union.bureau.id, async (tx) => {
    await moveReferences(tx, ids.merged ?? "", ids.party ?? "");
    await markMerged(tx, ids.merged ?? "", ids.party ?? "");
  });
});

type Row = { id: Id; organisation_id: Id; level: string; dossier_level: string; region_code: string; struck: boolean; side: string; state: string; rung: string; source: string; party_id: Id | null; office_holder_id: Id | null; due_on: string | null; due_kind: string; silent_from: string; next_step_on: string | null };
const OPEN = ["recorded", "confirmed", "in_progress", "claimed_done"];

/** What a filter should let through, worked out from every row there is, one at a time. */
async function expected(scope: Scope, given: Partial<LedgerFilter>): Promise<Id[]> {
  const filter = { ...WHOLE_LEDGER, ...given };
  const rows = await fresh.owner<Row[]>`
    select c.id, c.organisation_id, c.confidentiality as level, d.confidentiality as dossier_level, d.region_code, c.strike_id is not null as struck, c.side, c.state, c.rung, c.source, c.party_id, c.office_holder_id,
      c.due_on::text, c.due_kind, c.silent_from::text, c.next_step_on::text from commitment c join dossier d on d.id = c.dossier_id`;
  const open = (row: Row) => OPEN.includes(row.state);
  const tests: ((row: Row) => boolean)[] = [
    (row) => !row.struck && (scope.reads.bureau.includes(row.organisation_id) || (scope.reads.organisation.includes(row.organisation_id) && row.level !== "bureau" && row.dossier_level !== "bureau")),
    (row) => (filter.state ? row.state === filter.state : filter.trouble || filter.step || filter.standing === "open" ? open(row) : filter.standing === "all" || !open(row)),
    (row) => !(filter.trouble || filter.step) || open(row),
    (row) => !filter.side || row.side === filter.side,
    (row) => !filter.partyId || row.party_id === filter.partyId,
    (row) => !filter.officeHolderId || row.office_holder_id === filter.officeHolderId,
    (row) => !filter.organisationId || row.organisation_id === filter.organisationId,
    (row) => !filter.regionCode || row.region_code === filter.regionCode,
    (row) => !filter.source || row.source === filter.source,
    (row) => !filter.rung || RUNGS.indexOf(row.rung as (typeof RUNGS)[number]) >= RUNGS.indexOf(filter.rung),
    (row) => filter.step !== "none" || row.next_step_on === null,
    (row) => filter.step !== "planned" || row.next_step_on !== null,
    (row) => filter.step !== "due" || (row.next_step_on !== null && row.next_step_on <= TODAY),
    (row) => filter.trouble !== "overdue" || (row.due_on !== null && row.due_on < TODAY),
    (row) => filter.trouble !== "undated" || row.due_kind === "none",
    (row) => filter.trouble !== "silent" || row.silent_from <= "2026-02-02",
    () => filter.trouble !== "blocked",
    (row) => filter.due?.kind !== "between" || (row.due_on !== null && row.due_on >= (filter.due.from ?? "1000-01-01") && row.due_on <= (filter.due.to ?? "9000-01-01")),
    (row) => filter.due?.kind !== "week" || (row.due_on !== null && row.due_on >= "2026-03-02" && row.due_on <= "2026-03-08"),
    (row) => filter.due?.kind !== "month" || (row.due_on ?? "").startsWith("2026-03"),
  ];
  return rows.filter((row) => tests.every((passes) => passes(row))).map(({ id }) => id).toSorted();
}

const asked = (scope: Scope, filter: Partial<LedgerFilter>) => ledgerQuestion(scope, { ...WHOLE_LEDGER, ...filter }, { today: TODAY, thresholds: DEFAULT_THRESHOLDS });

/** Every row of a filter, page by page of seven, forwards; refuses a row that comes twice. */
async function paged(scope: Scope, filter: Partial<LedgerFilter>): Promise<Id[]> {
  const question = await asked(scope, filter);
  const found: Id[] = [];
  let cursor: LedgerCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof ledgerPage>> = await ledgerPage(scope, question, cursor, 7);
    found.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect(new Set(found).size).toBe(found.length);
  return found.toSorted();
}

const ONE_EACH = (): readonly Partial<LedgerFilter>[] => [
  {}, { standing: "all" }, { standing: "closed" }, { side: "ours" }, { side: "theirs", standing: "all" }, { state: "kept" }, { state: "claimed_done" }, { partyId: union.ministry }, { partyId: ids.party, standing: "all" },
  { officeHolderId: ids.office, standing: "all" }, { organisationId: union.sister }, { organisationId: union.organisation, standing: "all" }, { regionCode: "04" }, { regionCode: "06", standing: "all" }, { regionCode: "01" },
  { source: "press", standing: "all" }, { rung: "signed_minutes" }, { step: "none" }, { step: "due" }, { step: "planned" }, { trouble: "overdue" }, { trouble: "silent" }, { trouble: "undated" }, { trouble: "blocked" },
  { due: { kind: "week" } }, { due: { kind: "month" }, standing: "all" }, { due: { kind: "between", from: "2026-03-10", to: null } }, { due: { kind: "between", from: null, to: "2026-02-20" }, trouble: "silent" },
];

describe.each(["coordinator", "sister", "bureau"] as const)("the ledger of the %s", (name) => {
  test("lets through by each filter exactly what it says and the reader may see, nothing of it struck out", async () => {
    for (const filter of ONE_EACH()) {
      const { filter: resolved } = await asked(scopes[name], filter);
      expect([filter, await paged(scopes[name], filter)]).toEqual([filter, await expected(scopes[name], resolved)]);
    }
  });

  test("leads through any filter row by row, none twice and none left out", async () => {
    const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
    const any = fc.record({
      side: maybe(fc.constantFrom(...SIDES)), standing: fc.constantFrom(...STANDINGS), trouble: maybe(fc.constantFrom(...TROUBLES)), step: maybe(fc.constantFrom(...STEPS)), state: maybe(fc.constantFrom(...COMMITMENT_STATES)),
      due: maybe(fc.constantFrom({ kind: "month" } as const, { kind: "between", from: "2026-02-10", to: "2026-04-10" } as const)), partyId: maybe(fc.constantFrom(union.ministry, ids.party ?? "")), officeHolderId: maybe(fc.constant(ids.office ?? "")),
      organisationId: maybe(fc.constantFrom(...scopes[name].reads.organisation)), regionCode: maybe(fc.constantFrom("04", "06")), source: maybe(fc.constantFrom(...SOURCES)), rung: maybe(fc.constantFrom(...RUNGS)),
    });
    await fc.assert(fc.asyncProperty(any, async (filter) => {
      const { filter: resolved } = await asked(scopes[name], filter);
      expect(await paged(scopes[name], filter)).toEqual(await expected(scopes[name], resolved));
    }), { numRuns: 60 });
  });
});

test("a party that was merged into another is filtered as the one that took it in", async () => {
  const question = await asked(scopes.bureau, { partyId: ids.merged, standing: "all" });
  expect([question.filter.partyId, question.named.party?.en]).toEqual([ids.party, "Directorate"]);
  expect(await paged(scopes.bureau, { partyId: ids.merged, standing: "all" })).toEqual(await expected(scopes.bureau, { partyId: ids.party, standing: "all" }));
});

test("an id that names nothing, an organisation out of reach and an office of another party are left out of the filter", async () => {
  const unknown = "01a2016f-3688-76c9-8423-6b86b39fd32f";
  expect((await asked(scopes.sister, { partyId: unknown, officeHolderId: unknown, organisationId: union.organisation })).filter).toEqual(WHOLE_LEDGER);
  expect((await asked(scopes.bureau, { partyId: ids.party, officeHolderId: ids.office })).filter).toEqual({ ...WHOLE_LEDGER, partyId: ids.party });
});

test("the calendar of a month holds the due days and the steps that the ledger holds, three a day and the count of the rest", async () => {
  for (const scope of Object.values(scopes)) {
    const { days, undated } = await calendarMonth(scope, await asked(scope, {}), { first: "2026-03-01", last: "2026-03-31" });
    for (const { day, kind, rows, count } of days) {
      const on = kind === "due" ? await expected(scope, { due: { kind: "between", from: day, to: day } }) : (await paged(scope, { step: "planned" })).length;
      if (Array.isArray(on)) expect([day, count, rows.every(({ id, dueOn }) => on.includes(id) && dueOn === day)]).toEqual([day, on.length, true]);
      else expect(rows.every(({ nextStepOn }) => nextStepOn === day)).toBe(true);
      expect(rows).toHaveLength(Math.min(3, count));
    }
    const sum = (wanted: string) => days.filter(({ kind }) => kind === wanted).reduce((total, { count }) => total + count, 0);
    expect(sum("due")).toBe((await expected(scope, { due: { kind: "month" } })).length);
    expect(sum("step")).toBe((await expected(scope, { step: "planned" })).length);
    expect(undated).toBe((await expected(scope, { trouble: "undated" })).length);
  }
});

test("the calendar follows the filter, and what is decided has no steps on it", async () => {
  const month = { first: "2026-03-01", last: "2026-03-31" };
  const ours = await calendarMonth(scopes.bureau, await asked(scopes.bureau, { side: "ours" }), month);
  expect(ours.days.flatMap(({ rows }) => rows).every(({ side }) => side === "ours")).toBe(true);
  for (const filter of [{ standing: "closed" }, { state: "kept" }] as const) {
    expect((await calendarMonth(scopes.bureau, await asked(scopes.bureau, filter), month)).days.filter(({ kind }) => kind === "step")).toEqual([]);
  }
});

test("each figure of a party is as long as the list that it opens, and only parties that are bound by something stand there", async () => {
  for (const scope of Object.values(scopes)) {
    for (const beside of [{}, { regionCode: "04" }, { rung: "letter" as const }]) {
      const { lines } = await ledgerParties(scope, await asked(scope, beside), "fr", null);
      expect(lines.map(({ name }) => name.fr)).toEqual(["Direction", "Ministère de l'Intérieur"]);
      for (const { id, figures } of lines) {
        const long = async (filter: Partial<LedgerFilter>) => (await expected(scope, { ...beside, partyId: id, ...filter })).length;
        expect(figures).toEqual({
          open: await long({}), overdue: await long({ trouble: "overdue" }), silent: await long({ trouble: "silent" }), judged: await long({ state: "claimed_done" }), kept: await long({ state: "kept" }), partly: await long({ state: "partly_kept" }), broken: await long({ state: "broken" }),
        });
      }
    }
  }
});

test("parties are turned over page by page, none twice and none left out", async () => {
  await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
    for (let place = 0; place < 45; place += 1) {
      const partyId = await addParty(tx, { name: { ar: `طرف ${place}`, fr: `Partie ${place % 3}`, en: null }, createdBy: union.coordinator.id });
      await addCommitment(tx, dossier, { partyId });
    }
  });
  const question = await asked(scopes.coordinator, {});
  const pages = [await ledgerParties(scopes.coordinator, question, "fr", null)];
  for (let after = pages[0]?.after; after; after = pages.at(-1)?.after) pages.push(await ledgerParties(scopes.coordinator, question, "fr", { direction: "after", id: after }));
  expect(pages.map(({ lines }) => lines.length)).toEqual([20, 20, 7]);
  expect(new Set(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).size).toBe(47);
  const back = await ledgerParties(scopes.coordinator, question, "fr", { direction: "before", id: pages[2]?.before ?? "" });
  expect(back.lines.map(({ id }) => id)).toEqual(pages[1]?.lines.map(({ id }) => id));
  const fromNowhere = await ledgerParties(scopes.coordinator, question, "fr", { direction: "after", id: "01a2016f-3688-76c9-8423-6b86b39fd32f" });
  expect(fromNowhere.lines).toEqual(pages[0]?.lines);
});

test("members, administrators and strangers to an organisation have neither calendar nor parties", async () => {
  for (const viewer of [union.member, union.administrator]) {
    const scope = scopeOf(viewer);
    expect(await calendarMonth(scope, await asked(scope, {}), { first: "2026-03-01", last: "2026-03-31" })).toEqual({ days: [], undated: 0 });
    expect((await ledgerParties(scope, await asked(scope, {}), "ar", null)).lines).toEqual([]);
  }
});
