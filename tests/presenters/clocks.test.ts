import { expect, test } from "vitest";

import { allClocks, type ClockRule } from "~/domain/clock";
import { clocksPage, clocksRunning } from "~/presenters/clocks";

const dossier = { id: "d", number: "2026-001", title: { ar: "ملف", fr: null, en: null }, state: "in_dialogue", ownerId: null, headCount: null, closedOn: null, level: "national" } as const;
const deposit = { onDay: "2026-03-01", dossier, partyKind: "ministry" } as const;
const enabled = (rules: readonly ClockRule[]) => rules.map((rule) => ({ ...rule, enabled: true }));

test("a deposit shows the delays in force that are for it, each with its last day and its source, and none that is off", () => {
  expect(clocksRunning("ar", deposit, allClocks([]), "2026-03-04")).toEqual([]);
  const running = clocksRunning("ar", deposit, enabled(allClocks([])), "2026-03-04");
  expect(running.map(({ ends, over }) => [ends, over])).toEqual([["آخر يوم: الأربعاء 15 أبريل 2026", false], ["آخر يوم: الأربعاء 15 أبريل 2026", false]]);
  for (const { citation } of running) expect(citation).toContain("97-15");
});

test("a delay that has run out says so from the day after its last", () => {
  const [last] = clocksRunning("ar", deposit, enabled(allClocks([])), "2026-04-15");
  const [after] = clocksRunning("ar", deposit, enabled(allClocks([])), "2026-04-16");
  expect([last?.over, after?.over]).toEqual([false, true]);
  expect(after?.ends).toContain("انقضى");
});

test("administrators see both readings whether they are on or not, and their own rules apart", () => {
  const [first] = allClocks([]);
  if (!first) throw new Error("No reading ships.");
  const page = clocksPage("fr", allClocks([{ ...first, id: "own", preset: "own", sector: "public", version: 1 }]), "new");
  expect(page.readings.map(({ rules }) => rules.map(({ values }) => values.days))).toEqual([["15", "45"], ["15", "45"]]);
  expect(page.own.map(({ applies }) => applies)).toEqual(["Dossiers régionaux et locaux, Déposé auprès d’une administration, d’un établissement public ou d’une collectivité"]);
});
