import fc from "fast-check";
import { expect, test } from "vitest";

import { COMMITMENT_STATES, isOpenCommitment, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import { addDays } from "~/domain/days";
import { canonicalFilter, type DueFilter, dueSpan, type LedgerFilter, STANDINGS, statesAsked, STEPS, TROUBLES, WHOLE_LEDGER } from "~/domain/ledger";
import { ledgerQuery } from "~/domain/ledger-query";
import { REGIONS } from "~/domain/regions";
import { ledgerFilterFrom } from "~/forms/ledger-filter";
import { TRACK_LISTS } from "~/domain/track-record";
import { canonicalQuery } from "~/forms/saved-view";
import { ledgerAddress } from "~/presenters/ledger-address";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const id = fc.uuid();
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1990-01-01", count));
const due: fc.Arbitrary<DueFilter> = fc.oneof(fc.constantFrom({ kind: "week" } as const, { kind: "month" } as const), fc.record({ kind: fc.constant("between" as const), from: maybe(day), to: maybe(day) }));
const filters: fc.Arbitrary<LedgerFilter> = fc.record({
  side: maybe(fc.constantFrom(...SIDES)), standing: fc.constantFrom(...STANDINGS), trouble: maybe(fc.constantFrom(...TROUBLES)), step: maybe(fc.constantFrom(...STEPS)), state: maybe(fc.constantFrom(...COMMITMENT_STATES)),
  due: maybe(due), partyId: maybe(id), officeHolderId: maybe(id), organisationId: maybe(id), regionCode: maybe(fc.constantFrom(...REGIONS.map(({ code }) => code))), source: maybe(fc.constantFrom(...SOURCES)), rung: maybe(fc.constantFrom(...RUNGS)),
  list: maybe(fc.constantFrom(...TRACK_LISTS)), dossierId: maybe(id), roundId: maybe(id),
});
const read = (address: string) => ledgerFilterFrom(new URL(address, "http://here.invalid").searchParams);

test("any filter is read back from its address as it is, once what says nothing in it is left out", () => {
  fc.assert(fc.property(filters, (filter) => {
    expect(read(ledgerAddress(filter))).toEqual(canonicalFilter(filter));
  }));
});

test("one view has one address, however often it is read and written", () => {
  fc.assert(fc.property(filters, (filter) => {
    const query = ledgerQuery(filter);
    expect(canonicalQuery(query)).toBe(query);
    const shuffled = new URLSearchParams([...new URLSearchParams(query)].toReversed().concat([["carried", "x"], ["choose", "1"]]));
    expect(canonicalQuery(shuffled.toString())).toBe(query);
  }));
});

test("what is left out of an address lets the same commitments through", () => {
  fc.assert(fc.property(filters, (filter) => {
    expect(statesAsked(canonicalFilter(filter))).toEqual(statesAsked(filter));
  }));
});

test("nothing that an address may say is an error, and what is not understood shows the whole ledger", () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom("side", "standing", "trouble", "step", "state", "due", "from", "to", "party", "office", "organisation", "region", "source", "rung"), fc.string()), (garbage) => {
    expect(() => ledgerFilterFrom(new URLSearchParams(garbage))).not.toThrow();
  }));
  const garbage = { state: "done", due: "soon", from: "0000-01-01", to: "31/12/2026", office: "9", organisation: "all", source: "rumour", rung: "10", step: "later" };
  expect(ledgerFilterFrom(new URLSearchParams(garbage))).toEqual(WHOLE_LEDGER);
  expect(read("/commitments?from=2026-03-10&to=2026-03-01")).toEqual(WHOLE_LEDGER);
});

test("a week begins on Monday and a month on its first day, whatever the day on which they are asked for", () => {
  expect(dueSpan({ kind: "week" }, "2026-03-01")).toEqual({ first: "2026-02-23", last: "2026-03-01" });
  expect(dueSpan({ kind: "week" }, "2026-03-02")).toEqual({ first: "2026-03-02", last: "2026-03-08" });
  expect(dueSpan({ kind: "month" }, "2028-02-10")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
  expect(dueSpan({ kind: "between", from: null, to: "2026-01-31" }, "2026-03-02")).toEqual({ last: "2026-01-31" });
});

test("a trouble and a step narrow a filter to what is open, and a state that is decided lets nothing through with them", () => {
  expect(statesAsked({ ...WHOLE_LEDGER, standing: "all", trouble: "overdue" }).every(isOpenCommitment)).toBe(true);
  expect(statesAsked({ ...WHOLE_LEDGER, state: "kept", step: "none" })).toEqual([]);
  expect(statesAsked({ ...WHOLE_LEDGER, standing: "open", state: "kept" })).toEqual(["kept"]);
});
