import { describe, expect, test } from "vitest";

import { allClocks, clockApplies, type ClockRule, clockEnds, SHIPPED_CLOCKS } from "~/domain/clock";
import { DOSSIER_LEVELS } from "~/domain/dossier";
import { PARTY_KINDS } from "~/domain/party";

const applies = (rule: Pick<ClockRule, "level" | "sector">) => DOSSIER_LEVELS.flatMap((dossier) => PARTY_KINDS.filter((party) => clockApplies(rule, { dossier, party })).map((party) => `${dossier} ${party}`));

describe("the readings that ship", () => {
  test("are two, each with its delays and its source in three languages, and all are off", () => {
    const rules = allClocks([]);
    expect(rules.map(({ preset, days, level, sector }) => [preset, days, level, sector])).toEqual([
      ["reading_by_level", 15, "local", "all"], ["reading_by_level", 45, "national", "all"], ["reading_by_sector", 15, "all", "private"], ["reading_by_sector", 45, "all", "public"],
    ]);
    for (const { enabled, version, citation, name } of rules) {
      expect([enabled, version]).toEqual([false, 0]);
      for (const text of [citation, name]) expect(Object.values(text).every(Boolean)).toBe(true);
      expect(Object.values(citation).every((text) => text?.includes("97-15"))).toBe(true);
    }
  });
  test("keep the delay and the switch that somebody saved, and stand before the association's own", () => {
    const [first] = SHIPPED_CLOCKS;
    if (!first) throw new Error("No reading ships.");
    const own: ClockRule = { ...first, id: "own", preset: "own", days: 7, enabled: true, version: 1 };
    const saved = allClocks([own, { ...first, days: 20, enabled: true, version: 3 }]);
    expect(saved[0]).toMatchObject({ id: first.id, days: 20, enabled: true, version: 3, name: first.name });
    expect(saved.at(-1)).toEqual(own);
    expect(saved).toHaveLength(SHIPPED_CLOCKS.length + 1);
  });
});

describe("a delay applies", () => {
  test("by the level of the dossier: sectoral ones are national, regional ones local", () => {
    expect(applies({ level: "all", sector: "all" })).toHaveLength(DOSSIER_LEVELS.length * PARTY_KINDS.length);
    expect(new Set(applies({ level: "national", sector: "all" }).map((each) => each.split(" ")[0]))).toEqual(new Set(["national", "sectoral"]));
    expect(new Set(applies({ level: "local", sector: "all" }).map((each) => each.split(" ")[0]))).toEqual(new Set(["regional", "local"]));
  });
  test("by whom the file was handed over to: the State and its bodies, or an employer; a party or a union starts no delay of a sector", () => {
    const partiesOf = (sector: ClockRule["sector"]) => new Set(applies({ level: "all", sector }).map((each) => each.split(" ")[1]));
    expect(partiesOf("public")).toEqual(new Set(["ministry", "directorate", "public_body", "local_authority"]));
    expect(partiesOf("private")).toEqual(new Set(["employer"]));
  });
  test("for so many calendar days after the deposit", () => {
    expect(clockEnds("2026-01-20", 15)).toBe("2026-02-04");
  });
});
