import { DATE_KINDS, dayAt, isDay, type When } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { REGIONS } from "~/domain/regions";
import type { Columns, HistoryNames, HistoryTable } from "~/domain/rows/history";
import { formatDay } from "~/i18n/dates";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { roundName } from "./round-name";

/** The fields that the history names, in the order in which it names them. Ids, versions and instants of recording are nobody's business there. */
const FIELDS_OF_WORK = [
  "name_ar", "name_fr", "name_en", "title", "words", "office", "kind", "action_kinds", "party_id", "side", "category", "head_count", "level", "domain", "sector", "grounds", "region_code", "province_code",
  "priority", "owner_id", "opened_on", "when", "at_time", "place", "agenda", "handed_over", "notes", "round_id", "body", "verbatim", "office_holder_id", "spoken_by", "source", "source_note",
  "rung", "due_kind", "due_on", "trigger_id", "trigger_days", "trigger_text", "trigger_event_id", "trigger_on", "test", "state", "suspended_until", "merged_into_id", "closed_on", "on_day", "last_sign_on", "next_step", "next_step_on", "nudge", "done_on", "claimed_by",
  "reason", "evidence", "claim", "reversal", "settled_count", "target_id", "organisation_id", "confidentiality",
] as const;

/** The fields of the texts of demands and of what proves something, by table. A version is told by its number and its reason; the text itself is read on its own page. */
const FIELDS_OF_TEXTS = {
  demand_file: ["title", "opened_on", "confidentiality"],
  demand_file_item: ["demand_id", "file_id", "position"],
  demand: ["title", "part", "confidentiality"],
  demand_version: ["title", "number", "origin", "why", "proposed_by"],
  demand_comment: ["demand_id", "kind", "words", "quoted", "proposal", "state", "decision_reason", "made_version_id"],
  demand_ancestry: ["demand_id", "kind", "from_id"],
  demand_link: ["demand_id", "clause_id", "commitment_id"],
  deposit: ["file_title", "party_id", "on_day", "way", "registry_number", "received_by", "note", "receipt_id", "confidentiality"],
  deposit_item: ["demand_id", "point", "version_id"],
  response: ["words", "kind", "demand_id", "counter_text", "deferred_until", "sent_on_to_id", "verbatim", "source", "meeting_id", "event_id", "source_note", "on_day", "document_id", "confidentiality"],
  agreement: ["title", "preamble", "signed_on", "place", "our_signatories", "meeting_id", "document_id", "confidentiality"],
  agreement_party: ["party_id", "signatory"],
  clause: ["words", "position", "side", "party_id", "due_kind", "due_on", "due_days", "trigger_id", "trigger_clause_id", "trigger_text", "trigger_event_id", "trigger_on", "trigger_days"],
  document: ["file_name", "confidentiality"],
  red_line: ["words", "ended_at"],
  communique: ["title", "confidentiality"],
  evidence: ["shows", "kind", "on_day", "commitment_id", "document_id", "url", "page_title", "copy_problem", "bulletin_number", "bulletin_page", "bulletin_text", "hash", "confidentiality"],
} as const satisfies Partial<Record<HistoryTable, readonly string[]>>;
type TableOfTexts = keyof typeof FIELDS_OF_TEXTS;
export type Field = (typeof FIELDS_OF_WORK)[number] | (typeof FIELDS_OF_TEXTS)[TableOfTexts][number];

const isOfTexts = (table: string): table is TableOfTexts => table in FIELDS_OF_TEXTS;

/** The fields that the history names of a table. */
export const fieldsTold = (table: string): readonly Field[] => (isOfTexts(table) ? FIELDS_OF_TEXTS[table] : FIELDS_OF_WORK);

/** Fields by which a record is known: the first of its table's own that it has. */
const NAMING: readonly Field[] = ["name_ar", "name_fr", "name_en", "title", "file_title", "file_name", "shows", "words", "office", "party_id", "demand_id"];

/** The field by which a change of a record is headed: that of texts always, since several of them change at once; null where none is. */
export function namingField(table: string, columns: Columns | null, isChange: boolean): Field | null {
  if (!isOfTexts(table) && isChange) return null;
  const has = (field: Field) => columns?.[field] !== null && columns?.[field] !== undefined;
  return fieldsTold(table).find((field) => NAMING.includes(field) && has(field)) ?? null;
}

export type Readable = { readonly language: Language; readonly names: HistoryNames; readonly table: string };

const DAYS: readonly Field[] = ["opened_on", "due_on", "suspended_until", "closed_on", "on_day", "last_sign_on", "next_step_on", "done_on", "deferred_until", "signed_on", "trigger_on"];
const COUNTS: readonly Field[] = ["head_count", "trigger_days", "settled_count", "due_days", "number", "point"];

/** The three columns of a date as one, or null when the row has none. */
function whenIn(columns: Columns): When | null {
  const { when_kind: kind, when_from: from, when_to: to } = columns;
  const known = DATE_KINDS.find((each) => each === kind);
  return known ? { kind: known, from: isDay(from) ? from : null, to: isDay(to) ? to : null } : null;
}

/** What a field holds, in words; null when it holds nothing. Never an id and never the bare value of an enum. */
export function readField(field: Field, columns: Columns | null, { language, names, table }: Readable): string | null {
  if (!columns) return null;
  if (field === "when") {
    const when = whenIn(columns);
    return when && formatWhen(language, when);
  }
  const value = columns[field];
  if (value === null || value === undefined || value === "") return null;
  if (field === "ended_at") return formatDay(language, dayAt(new Date(String(value))));
  if (DAYS.includes(field)) return isDay(value) ? formatDay(language, value) : null;
  if (COUNTS.includes(field)) return formatInteger(language, Number(value));
  if (field === "position") return formatInteger(language, Number(value) + (table === "clause" ? 1 : 0));
  if (typeof value === "boolean") return translator(language)(value ? "common.word.yes" : "common.word.no");
  if (Array.isArray(value)) return value.map((each) => labelOf(field, String(each), table, language) ?? String(each)).join(language === "ar" ? "، " : ", ") || null;
  return nameOfId(field, String(value), { language, names }) ?? labelOf(field, String(value), table, language) ?? String(value);
}

/** What an id is called; a name that is no longer kept is said to be so. Undefined for fields that hold no id. */
function nameOfId(field: Field, id: string, { language, names }: Omit<Readable, "table">): string | undefined {
  const t = translator(language);
  const localized = (name: Localized | undefined) => (name ? nameIn(language, name).text : t("history.notShown"));
  switch (field) {
    case "owner_id":
    case "claimed_by":
    case "proposed_by":
      return names.people.get(id) ?? t("history.formerAccount");
    case "party_id":
    case "sent_on_to_id":
      return localized(names.parties.get(id));
    case "office_holder_id":
      return localized(names.offices.get(id));
    case "round_id": {
      const round = names.rounds.get(id);
      return round ? roundName(language, round) : t("history.notShown");
    }
    case "organisation_id":
      return localized(names.organisations.get(id));
    case "version_id":
    case "made_version_id": {
      const number = names.versions.get(id);
      return number === undefined ? t("history.notShown") : t("demands.versionNumber", { number: String(number) });
    }
    case "demand_id":
    case "from_id":
    case "file_id":
    case "clause_id":
    case "trigger_clause_id":
    case "meeting_id":
    case "event_id":
    case "trigger_event_id":
    case "receipt_id":
    case "document_id":
      return names.records.get(id) ?? t("history.notShown");
    case "commitment_id":
    case "trigger_id":
    case "target_id":
    case "merged_into_id":
      return names.commitments.get(id) ?? names.dossiers.get(id) ?? t("history.notShown");
    default:
      return undefined;
  }
}

/** Where the words for the values of an enum stand; in some fields it depends on the table. */
const LABELS: Readonly<Partial<Record<Field, string | Readonly<Record<string, string>>>>> = {
  level: "terms.dossierLevel", domain: "terms.dossierDomain", priority: "terms.priority", confidentiality: "terms.confidentiality", source: "terms.source",
  rung: "terms.rung", copy_problem: "evidence.problem", reversal: "terms.reversal", side: "terms.side", nudge: "terms.nudge", due_kind: "terms.dueKind", part: "terms.demandPart", origin: "terms.versionOrigin", way: "deposits.form.ways", action_kinds: "terms.actionKind",
  state: { dossier: "terms.dossierState", meeting: "terms.meetingState", commitment: "terms.commitmentState", demand: "terms.demandState", agreement: "agreements.state", demand_comment: "terms.commentState" },
  kind: { outcome: "terms.outcomeKind", event: "terms.eventKind", sign: "history.signKind", demand_comment: "terms.commentKind", evidence: "terms.evidenceKind", demand_ancestry: "history.ancestryKind", response: "trace.answer" },
};

/** The label of an enum's value in the reader's language. Undefined for fields that are free text. */
function labelOf(field: Field, value: string, table: string, language: Language): string | undefined {
  if (field === "region_code" || field === "province_code") return territoryName(value, language);
  const group = LABELS[field];
  const path = typeof group === "string" ? group : group?.[table];
  const key = `${path}.${value}` as "terms.priority.high";
  const t = translator(language);
  return path && t.has(key) ? t(key) : undefined;
}

/** The name of a region or a province, in the language that has it. */
function territoryName(code: string, language: Language): string | undefined {
  const territory = REGIONS.flatMap((region) => [region, ...region.provinces]).find((each) => each.code === code);
  return territory && (language === "ar" ? territory.ar : territory.fr);
}
