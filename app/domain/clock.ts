import { addDays, type Day } from "./days";
import type { DossierLevel } from "./dossier";
import type { Localized } from "./localized";
import { PARTY_FAMILIES, type PartyKind } from "./party";
import type { Id } from "./viewer";

/** The readings of organic law 97-15 that ship with the product, which disagree on the delays. *Own* rules are an association's. */
export const CLOCK_PRESETS = ["reading_by_level", "reading_by_sector", "own"] as const;
export type ClockPreset = (typeof CLOCK_PRESETS)[number];

/** Which dossiers a delay is for: all, national ones (sectoral ones too), or local ones (regional ones too). */
export const CLOCK_LEVELS = ["all", "national", "local"] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/** Whom a file is handed over to: everybody, the State and its bodies, or a private employer. */
export const CLOCK_SECTORS = ["all", "public", "private"] as const;
export type ClockSector = (typeof CLOCK_SECTORS)[number];

const isPublic = (kind: PartyKind): boolean => (PARTY_FAMILIES.government as readonly PartyKind[]).includes(kind);

/** Whether a delay is for a deposit: by the level of its dossier and by whom it was handed over to. Who is neither the State nor an employer starts no delay of a sector. */
export function clockApplies({ level, sector }: { readonly level: ClockLevel; readonly sector: ClockSector }, { dossier, party }: { readonly dossier: DossierLevel; readonly party: PartyKind }): boolean {
  const forLevel = level === "all" || (level === "national") === (dossier === "national" || dossier === "sectoral");
  const forSector = sector === "all" || (sector === "public" ? isPublic(party) : party === "employer");
  return forLevel && forSector;
}

/** The last day of a delay that a deposit starts: so many calendar days after it. */
export const clockEnds = (depositedOn: Day, days: number): Day => addDays(depositedOn, days);

/** The longest delay that can be set. */
export const MOST_CLOCK_DAYS = 3650;

/** What a delay says: its name, for whom it is, how long it runs, and the source that states it. */
export type ClockRule = {
  readonly id: Id;
  readonly preset: ClockPreset;
  readonly name: Localized;
  readonly days: number;
  readonly level: ClockLevel;
  readonly sector: ClockSector;
  readonly citation: Localized;
  readonly enabled: boolean;
  /** 0 while nobody saved it: then it is as the product ships it. */
  readonly version: number;
};

/** A citation in the language it was written in. */
export const citedAs = (citation: string): Localized => ({ ar: citation, fr: null, en: null });

type Shipped = Omit<ClockRule, "enabled" | "version">;

const NEGOTIATION: Localized = { ar: "أجل التفاوض حول الملف المطلبي", fr: "Délai de négociation sur le cahier revendicatif", en: "Time to negotiate on the demand file" };
const NOTICE: Localized = { ar: "أجل الإخبار قبل الإضراب", fr: "Délai de préavis avant la grève", en: "Time of notice before a strike" };
const BY_LEVEL: Localized = {
  ar: "القانون التنظيمي رقم 97-15، المادة 13، كما قرأتها نقابة (fctmaroc.com)", fr: "Loi organique n° 97-15, article 13, selon la lecture d’un syndicat (fctmaroc.com)", en: "Organic law 97-15, article 13, as read by a union (fctmaroc.com)",
};
const BY_SECTOR: Localized = {
  ar: "القانون التنظيمي رقم 97-15، المادة 13، كما قرأتها مجلة مهنية (drh.ma)", fr: "Loi organique n° 97-15, article 13, selon la lecture d’une revue professionnelle (drh.ma)", en: "Organic law 97-15, article 13, as read by a professional review (drh.ma)",
};

/**
 * Both readings, as secondary sources give them: the official text was not found, and the sources disagree on what the delay is measured by. Each is off
 * until an administrator turns it on, and its delay can be changed. The ids are the product's own, so that a rule that was turned on is known again.
 */
export const SHIPPED_CLOCKS: readonly Shipped[] = [
  { id: "01920000-0000-7000-8000-000000009701", preset: "reading_by_level", name: NEGOTIATION, days: 15, level: "local", sector: "all", citation: BY_LEVEL },
  { id: "01920000-0000-7000-8000-000000009702", preset: "reading_by_level", name: NEGOTIATION, days: 45, level: "national", sector: "all", citation: BY_LEVEL },
  { id: "01920000-0000-7000-8000-000000009703", preset: "reading_by_sector", name: NOTICE, days: 15, level: "all", sector: "private", citation: BY_SECTOR },
  { id: "01920000-0000-7000-8000-000000009704", preset: "reading_by_sector", name: NOTICE, days: 45, level: "all", sector: "public", citation: BY_SECTOR },
];

/** All rules: those that ship, as they were saved or as they ship, then the association's own. */
export function allClocks(saved: readonly ClockRule[]): ClockRule[] {
  const shipped = SHIPPED_CLOCKS.map((rule): ClockRule => {
    const { days, enabled, version } = saved.find(({ id }) => id === rule.id) ?? { days: rule.days, enabled: false, version: 0 };
    return { ...rule, days, enabled, version };
  });
  return [...shipped, ...saved.filter(({ preset }) => preset === "own")];
}
