import { backupAge, backupFaultOf, isBackupOld } from "~/domain/backup";
import type { Language } from "~/domain/localized";
import type { BackupRow, BackupSettings } from "~/domain/rows/backup";
import { formatInstant } from "~/i18n/dates";
import { counted, formatDecimal } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** How old the last good backup is, in words, and whether the house asks for a new one. */
export type BackupStanding = { readonly old: boolean; readonly title: string; readonly todo: string | null };

/** Puts the age of the last good backup into words; `lastGoodAt` is null when there is none. */
export function backupStanding(language: Language, lastGoodAt: Date | null, now: Date): BackupStanding {
  const t = translator(language);
  const age = backupAge(lastGoodAt, now);
  if (age === null) return { old: true, title: t("backups.none"), todo: t("backups.todoNone") };
  const old = isBackupOld(lastGoodAt, now);
  return { old, title: t("backups.age", counted(language, age)), todo: old ? t("backups.todo") : null };
}

export type RunState = "good" | "failed" | "running" | "interrupted";
export type RunLine = {
  readonly id: string; readonly at: string; readonly occasion: string; readonly state: RunState; readonly outcome: string;
  /** Why it failed. */
  readonly why: string | null;
  readonly size: string | null; readonly name: string;
};

type Found = {
  readonly runs: readonly BackupRow[]; readonly settings: BackupSettings; readonly lastGoodAt: Date | null;
  /** Whether one is being taken now. */
  readonly underWay: boolean;
  readonly places: { readonly archives: string; readonly besideData: boolean; readonly keyFile: string | null };
};

/** What administrators see of the backups: how old the last good one is, the latest ones, when they are taken by themselves, and where they are. */
export function backupsPage(language: Language, { runs, settings, lastGoodAt, underWay, places }: Found, now: Date) {
  const t = translator(language);
  const every = t(`backups.schedule.every.${rhythmOf(settings)}`);
  return {
    standing: backupStanding(language, lastGoodAt, now),
    underWay,
    runs: runs.map((run, place) => runLine(language, run, underWay && place === 0)),
    settings,
    holds: t("backups.schedule.holds", { every, number: String(settings.kept) }),
    places,
  };
}
export type BackupsPage = ReturnType<typeof backupsPage>;

function rhythmOf({ everyHours }: BackupSettings): "never" | "6" | "12" | "24" | "168" {
  const found = (["6", "12", "24", "168"] as const).find((hours) => Number(hours) === everyHours);
  return found ?? "never";
}

function runLine(language: Language, run: BackupRow, underWay: boolean): RunLine {
  const t = translator(language);
  const state = stateOf(run, underWay);
  return {
    id: run.id, at: formatInstant(language, run.at), occasion: t(`backups.runs.occasion.${run.occasion}`), state, outcome: t(`backups.runs.outcome.${state}`),
    why: state === "failed" ? t(`backups.fault.${backupFaultOf(run.refusal ?? "failed")}`) : null,
    size: run.bytes === null ? null : sizeInWords(language, run.bytes), name: run.name,
  };
}

/** One that has not ended is under way only while somebody takes it; else its process ended before it did. */
function stateOf({ finishedAt, refusal }: BackupRow, underWay: boolean): RunState {
  if (!finishedAt) return underWay ? "running" : "interrupted";
  if (refusal === "interrupted") return "interrupted";
  return refusal ? "failed" : "good";
}

const UNITS = ["bytes", "kilo", "mega", "giga"] as const;

/** A number of bytes as people read it, in powers of a thousand: « 1,4 ميغابايت », « 1,4 Mo », “1.4 MB”. */
export function sizeInWords(language: Language, bytes: number): string {
  const power = bytes > 0 ? Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)) : 0;
  return translator(language)(`backups.size.${UNITS[power] ?? "bytes"}`, { number: formatDecimal(language, bytes / 1000 ** power) });
}
