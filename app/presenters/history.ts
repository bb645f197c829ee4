import type { Language } from "~/domain/localized";
import type { Columns, HistoryNames, HistoryRow, HistoryTable } from "~/domain/rows/history";
import { STRIKEABLE } from "~/domain/strike";
import { TRANSFER } from "~/domain/transfer";
import { formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { type Field, fieldsTold, namingField, type Readable, readField } from "./history-fields";

/** One field of a change, before and after; null is empty. */
export type HistoryField = { readonly key: Field; readonly label: string; readonly old: string | null; readonly new: string | null };
export type HistoryChange = {
  readonly key: string;
  readonly kind: "added" | "changed" | "removed" | "moved";
  readonly title: string;
  /** The name or the words of the record, as somebody wrote them: of one that was added or removed, and of a text of demands also when it was changed. */
  readonly subject: string | null;
  readonly fields: readonly HistoryField[];
  /** The place of the link in its chain and the beginning of its hash. */
  readonly link: string;
};
/** What one person did at one moment. */
export type HistoryEntry = { readonly key: string; readonly when: string; readonly by: string; readonly changes: readonly HistoryChange[] };

export type HistoryPage = { readonly entries: readonly HistoryEntry[]; readonly older: string | null; readonly newest: string | null };

/** How many rows of the audit one page tells. */
export const ROWS_ON_A_PAGE = 120;

/** A page of the history, made from one row more than it shows, which says whether it goes on. */
export function historyPage(rows: readonly HistoryRow[], names: HistoryNames, { address, isNewest, language }: { address: string; isNewest: boolean; language: Language }): HistoryPage {
  const shown = rows.slice(0, ROWS_ON_A_PAGE);
  const last = shown.at(-1);
  return {
    entries: historyEntries(shown, names, language),
    older: last && rows.length > ROWS_ON_A_PAGE ? `${address}?before=${encodeURIComponent(`${last.instant}~${last.seq}`)}` : null,
    newest: isNewest ? null : address,
  };
}

const KINDS = { INSERT: "added", UPDATE: "changed", DELETE: "removed" } as const;
const HOUSE = "house";

/** The history in words, newest first; what was saved at one moment stands together, and what says nothing to a reader is left out. */
export function historyEntries(rows: readonly HistoryRow[], names: HistoryNames, language: Language): HistoryEntry[] {
  const entries: (Omit<HistoryEntry, "changes"> & { changes: HistoryChange[] })[] = [];
  const moved = new Set(rows.filter(({ table }) => table === "state_change").map((row) => `${row.transaction} ${String(row.new?.subject_id)}`));
  for (const row of rows) {
    const change = changeOf(row, moved.has(`${row.transaction} ${row.rowId}`), { names, language });
    if (!change) continue;
    const last = entries.at(-1);
    if (last?.key === row.transaction) last.changes.unshift(change);
    else entries.push({ key: row.transaction, when: formatInstant(language, row.at), by: actorOf(row.actor, names, language), changes: [change] });
  }
  return entries;
}

function actorOf(actor: string, names: HistoryNames, language: Language): string {
  if (actor === HOUSE) return translator(language)("history.house");
  return names.people.get(actor) ?? translator(language)("history.formerAccount");
}

type Reading = Omit<Readable, "table">;

/** A change in words. `moved` says that a move of the same record tells its new state already. Null when nothing is left to tell. */
function changeOf(row: HistoryRow, moved: boolean, reading: Reading): HistoryChange | null {
  const t = translator(reading.language);
  const link = t("history.link", { seq: String(row.seq), hash: row.hash });
  const common = { key: `${row.seq}`, link };
  if (row.table === "state_change") return row.action === "INSERT" ? { ...common, kind: "moved", ...moveOf(row.new ?? {}, reading) } : null;
  if (row.table === "strike") return row.old?.restored_at === row.new?.restored_at ? null : { ...common, kind: "moved", ...strikeOf(row.new ?? {}, reading) };
  const fields = fieldsOf(row.old, row.new, { ...reading, table: row.table }).filter(({ key }) => !(moved && key === "state" && row.action === "UPDATE"));
  if (fields.length === 0 && row.action === "UPDATE") return null;
  const kind = KINDS[row.action];
  const title = t(`history.${kind}`, { thing: t(`history.table.${row.table as Exclude<HistoryTable, "state_change" | "strike">}`) });
  const columns = row.new ?? row.old;
  const naming = namingField(row.table, columns, kind === "changed");
  return {
    ...common, kind, title, subject: naming && readField(naming, columns, { ...reading, table: row.table }),
    fields: kind === "changed" ? fields : fields.filter(({ key }) => key !== naming),
  };
}

function fieldsOf(old: Columns | null, fresh: Columns | null, readable: Readable, keys = fieldsTold(readable.table)): HistoryField[] {
  const t = translator(readable.language);
  return keys.flatMap((key): HistoryField[] => {
    if (key === "organisation_id" && readable.table !== "dossier") return [];
    const [before, after] = [readField(key, old, readable), readField(key, fresh, readable)];
    return before === after ? [] : [{ key, label: t(`history.field.${key}`), old: before, new: after }];
  });
}

const SUBJECTS = { dossier: "terms.dossierMove", meeting: "terms.meetingMove", commitment: "terms.commitmentMove", demand: "history.demandMove", agreement: "history.agreementMove" } as const;
/** Subjects whose moves name the record by its title. */
const TITLED: readonly unknown[] = ["demand", "agreement"];

/** A striking-out or its undoing: of what, and why. */
function strikeOf(columns: Columns, reading: Reading): Pick<HistoryChange, "title" | "subject" | "fields"> {
  const { names, language } = reading;
  const restored = columns.restored_at !== null;
  const thing = STRIKEABLE.find((each) => each === columns.subject) ?? "event";
  const id = String(columns.subject_id);
  const reason = restored ? columns.restored_reason : columns.reason;
  return {
    title: translator(language)(restored ? "history.restored" : "history.struck", { thing: translator(language)(`history.table.${thing}`) }),
    subject: names.commitments.get(id) ?? names.records.get(id) ?? null, fields: fieldsOf(null, { reason }, { ...reading, table: "strike" }),
  };
}

/** A move: its name, from which state to which, and what was brought to it. */
function moveOf(columns: Columns, reading: Reading): Pick<HistoryChange, "title" | "subject" | "fields"> {
  const t = translator(reading.language);
  const subject = (["meeting", "commitment", "demand", "agreement"] as const).find((each) => each === columns.subject) ?? "dossier";
  const { from_state: from, to_state: to, move, ...brought } = columns;
  const key = `${SUBJECTS[subject]}.${String(move)}` as "terms.dossierMove.adopt";
  const id = String(columns.subject_id);
  const words = subject === "commitment" ? reading.names.commitments.get(id) : move === TRANSFER || TITLED.includes(subject) ? reading.names.records.get(id) : undefined;
  const title = move === TRANSFER ? t("history.transferred") : t.has(key) ? t(key) : t("history.opened", { thing: t(`history.table.${subject}`) });
  const readable = { ...reading, table: subject };
  const fields = fieldsOf(from ? { state: from } : null, { state: to, on_day: brought.on_day, reason: brought.reason, evidence: brought.evidence, claim: brought.claim, reversal: brought.reversal, settled_count: brought.settled_count, target_id: brought.target_id }, readable, fieldsTold("state_change"));
  return { title, subject: words ?? null, fields };
}
