import fc from "fast-check";
import { expect, test } from "vitest";

import { blockingGapsOf, gapsOf } from "~/domain/completeness";
import { CLOSED_STATES, decideDossierMove, DOSSIER_MOVES, type DossierState, isClosed, LIVE_STATES } from "~/domain/dossier";
import { type DossierStanding, standingAfter } from "~/domain/dossier-move";
import { codeOf, placeOf, REGIONS, territoryOf } from "~/domain/regions";

const TODAY = "2026-03-04";
const standing = (state: DossierState): DossierStanding => ({ state, stateBefore: null, suspendedUntil: null, mergedIntoId: null, closedOn: null });
const BROUGHT = { reason: "سبب", evidence: "محضر", until: "2026-04-01", target: "other" };

function after(before: DossierStanding, move: (typeof DOSSIER_MOVES)[number]): DossierStanding | null {
  const decided = decideDossierMove({ ...before, commitments: 1, openCommitments: 0 }, move, BROUGHT, TODAY);
  return decided.ok ? standingAfter(before, move, decided.to, BROUGHT, TODAY) : null;
}

test("waking and reopening return to the state before, whatever happened on the way", () => {
  for (const state of LIVE_STATES) {
    const suspended = after(standing(state), "suspend");
    expect(suspended && after(suspended, "wake")).toMatchObject({ state, suspendedUntil: null });
    const withdrawn = suspended && after(suspended, "withdraw");
    expect(withdrawn && after(withdrawn, "reopen")).toMatchObject({ state, closedOn: null });
  }
});

const alongAnyPath = (judge: (now: DossierStanding) => void) =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DOSSIER_MOVES), { maxLength: 30 }), (moves) => judge(moves.reduce((now, move) => after(now, move) ?? now, standing("draft")))),
  );

test("along any path of moves, what is closed has its day and what is open has none, and only what is suspended has an end", () => {
  alongAnyPath((now) => {
    expect([now.closedOn !== null, now.suspendedUntil !== null]).toEqual([isClosed(now.state), now.state === "suspended"]);
  });
});

test("along any path of moves, what was closed can be reopened, and only what is merged or archived after it points elsewhere", () => {
  alongAnyPath((now) => {
    const reopenable = (CLOSED_STATES as readonly DossierState[]).includes(now.state);
    expect(after(now, "reopen")?.state).toBe(reopenable ? now.stateBefore : undefined);
    expect(now.mergedIntoId === null || now.state === "merged" || now.state === "archived").toBe(true);
  });
});

test("gaps are what a form left empty, and the territory counts only where the level calls for one", () => {
  const full = { category: "الخريجون", grounds: "ظهير", parties: [1], ownerId: "x", headCount: 3, level: "national", regionCode: null, provinceCode: null } as const;
  expect(gapsOf(full)).toEqual([]);
  expect(gapsOf({ ...full, level: "regional" })).toEqual(["territory"]);
  expect(gapsOf({ ...full, level: "local", regionCode: "01" })).toEqual(["territory"]);
  const empty = { ...full, category: " ", grounds: "", parties: [], ownerId: null, headCount: null };
  expect(gapsOf(empty)).toEqual(["category", "grounds", "parties", "owner", "headCount"]);
  expect(blockingGapsOf(empty)).toEqual(["category", "grounds", "parties"]);
});

test("there are twelve regions and seventy-five provinces, each found again by its code with its own region", () => {
  const provinces = REGIONS.flatMap((region) => region.provinces);
  expect([REGIONS.length, provinces.length]).toEqual([12, 75]);
  for (const region of REGIONS) {
    expect(placeOf(region.code)).toEqual({ regionCode: region.code, provinceCode: null });
    for (const province of region.provinces) {
      const place = placeOf(province.code);
      expect(place && [territoryOf(place)?.region, territoryOf(place)?.province, codeOf(place)]).toEqual([region, province, province.code]);
    }
  }
  expect(placeOf("01.999")).toBeNull();
  expect(territoryOf({ regionCode: null, provinceCode: null })).toBeNull();
});
