import { addDays, type Day, daysBetween } from "./days";
import type { DossierLevel } from "./dossier";

/** How a demand file is handed over. */
export const DEPOSIT_WAYS = ["by_hand", "registry_office", "registered_mail", "email"] as const;
export type DepositWay = (typeof DEPOSIT_WAYS)[number];

/**
 * The readings of organic law 97-15 that ship with the product, which disagree on the delays: that of a federation of unions (articles 13 and 14),
 * and that of a professional review (article 13). *Own* rules are an association's.
 */
export const CLOCK_PRESETS = ["reading_by_level", "reading_by_sector", "own"] as const;
export type ClockPreset = (typeof CLOCK_PRESETS)[number];

/** Which dossiers a delay is for: all, national ones (sectoral ones too), or local ones (regional ones too). */
export const CLOCK_LEVELS = ["all", "national", "local"] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

export function clockApplies(level: ClockLevel, dossier: DossierLevel): boolean {
  if (level === "all") return true;
  return (level === "national") === (dossier === "national" || dossier === "sectoral");
}

/** The last day of a delay that a deposit starts: so many calendar days after it. */
export const clockEnds = (depositedOn: Day, days: number): Day => addDays(depositedOn, days);

/** What the hash of a deposit is taken of: one line a text, its place, its point and the hash of its version, in the order of handing over. */
export function depositSource(items: readonly { readonly position: number; readonly point: number | null; readonly hash: string }[]): string {
  return items.toSorted((a, b) => a.position - b.position).map(({ position, point, hash }) => `${position} ${point ?? "-"} ${hash}\n`).join("");
}

/** How long a deposit has gone unanswered on a day, in days; null once all of it was answered. */
export function silenceOf(depositedOn: Day, answeredOn: Day | null, today: Day): number | null {
  return answeredOn ? null : Math.max(0, daysBetween(depositedOn, today));
}
