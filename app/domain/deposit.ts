import type { Confidentiality } from "./confidentiality";
import { type Day, daysBetween } from "./days";
import type { DemandPart, DemandStance } from "./demand";

/** How a demand file is handed over. */
export const DEPOSIT_WAYS = ["by_hand", "registry_office", "registered_mail", "email"] as const;
export type DepositWay = (typeof DEPOSIT_WAYS)[number];

/** What the hash of a deposit is taken of: one line a text, its place, its point and the hash of its version, in the order of handing over. */
export function depositSource(items: readonly { readonly position: number; readonly point: number | null; readonly hash: string }[]): string {
  return items.toSorted((a, b) => a.position - b.position).map(({ position, point, hash }) => `${position} ${point ?? "-"} ${hash}\n`).join("");
}

/** A text of a file as far as handing it over goes, in the order of the file. */
type TextOfFile = { readonly id: string; readonly part: DemandPart; readonly stance: DemandStance; readonly validatedVersionId: string | null; readonly point: number | null };

/** Why a file cannot be handed over as it stands: there is nothing in it, the bureau has not validated all of it, something in it was given up, or the reader does not see all of it. */
export type NotDepositable = "empty" | "not_validated" | "given_up" | "not_whole";

/**
 * A file is handed over whole (settled question 12): once every text in it was validated, and none was dropped or merged into another; what was given up
 * is taken out first, so that nobody hands over what is no longer asked for. Whoever does not see all of it cannot stand up for it.
 */
export function whyNotDepositable({ items, whole }: { readonly items: readonly TextOfFile[]; readonly whole: boolean }): NotDepositable | null {
  if (!whole) return "not_whole";
  if (items.length === 0) return "empty";
  if (items.some(({ stance }) => stance === "dropped" || stance === "merged")) return "given_up";
  return items.some(({ validatedVersionId }) => validatedVersionId === null) ? "not_validated" : null;
}

/** What a deposit of a file freezes: each text in the version that was validated, under the number it has now. */
export const frozenTexts = (items: readonly TextOfFile[]) => items.flatMap(({ id, part, validatedVersionId, point }, place) =>
  validatedVersionId === null ? [] : [{ demandId: id, versionId: validatedVersionId, part, position: place + 1, point }]);

/** What a form says it showed of a file, one line a text: its number and its version, so that nobody hands over what they did not see. */
export const shownTexts = (items: readonly TextOfFile[]): string[] => frozenTexts(items).map(({ point, versionId }) => `${point ?? "-"} ${versionId}`);

/** The strictest level of what holds a deposit: one of a file that is the bureau's alone is the bureau's alone. */
export const depositLevel = (file: Confidentiality, given: Confidentiality | undefined): Confidentiality => (file === "bureau" ? file : (given ?? "organisation"));

/** How long a deposit has gone unanswered on a day, in days; null once all of it was answered. */
export function silenceOf(depositedOn: Day, answeredOn: Day | null, today: Day): number | null {
  return answeredOn ? null : Math.max(0, daysBetween(depositedOn, today));
}
