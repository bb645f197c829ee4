import { DATE_KINDS, isDay, type When } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { REGIONS } from "~/domain/regions";
import type { Columns, HistoryNames } from "~/domain/rows/history";
import { formatDay } from "~/i18n/dates";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

/** The fields that the history names, in the order in which it names them. Ids, versions and instants of recording are nobody's business there. */
export const FIELDS = [
  "name_ar", "name_fr", "name_en", "title", "words", "office", "kind", "action_kinds", "party_id", "side", "category", "head_count", "level", "domain", "sector", "grounds", "region_code", "province_code",
  "priority", "owner_id", "opened_on", "when", "at_time", "place", "agenda", "handed_over", "notes", "body", "verbatim", "office_holder_id", "spoken_by", "source", "source_note",
  "rung", "due_kind", "due_on", "trigger_id", "trigger_days", "trigger_text", "test", "state", "suspended_until", "merged_into_id", "closed_on", "on_day", "last_sign_on", "done_on", "claimed_by",
  "reason", "evidence", "claim", "settled_count", "target_id", "organisation_id", "confidentiality",
] as const;
export type Field = (typeof FIELDS)[number];

export type Readable = { readonly language: Language; readonly names: HistoryNames; readonly table: string };

const DAYS: readonly Field[] = ["opened_on", "due_on", "suspended_until", "closed_on", "on_day", "last_sign_on", "done_on"];
const COUNTS: readonly Field[] = ["head_count", "trigger_days", "settled_count"];

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
  if (DAYS.includes(field)) return isDay(value) ? formatDay(language, value) : null;
  if (COUNTS.includes(field)) return formatInteger(language, Number(value));
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
      return names.people.get(id) ?? t("history.formerAccount");
    case "party_id":
      return localized(names.parties.get(id));
    case "office_holder_id":
      return localized(names.offices.get(id));
    case "organisation_id":
      return localized(names.organisations.get(id));
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
  rung: "terms.rung", side: "terms.side", due_kind: "terms.dueKind", action_kinds: "terms.actionKind",
  state: { dossier: "terms.dossierState", meeting: "terms.meetingState", commitment: "terms.commitmentState", demand: "terms.demandState", agreement: "agreements.state" },
  kind: { outcome: "terms.outcomeKind", event: "terms.eventKind", sign: "history.signKind" },
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
