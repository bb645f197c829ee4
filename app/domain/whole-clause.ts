/** The rows of an agreement's form as single fields, as the page of two versions compares them: one for each clause, one for all parties. */
export const CLAUSE_PREFIX = "clause/";
export const WHOLE_PARTIES = "parties/whole";
/** The ids of all clauses of both versions, in order. */
export const CLAUSE_ORDER = "clauses/order";

/** A clause as the form's fields hold it. */
export type ClauseParts = {
  readonly words: string;
  readonly binds: string;
  readonly party: string;
  readonly dueKind: string;
  readonly dueOn: string;
  readonly dueDays: string;
  readonly trigger: string;
  readonly triggerText: string;
  readonly triggerEventId: string;
  readonly triggerOn: string;
  readonly triggerDays: string;
  readonly answers: readonly string[];
};
export type PartyParts = { readonly party: string; readonly signatory: string };

/** Its fields of one text each, beside its words. */
const TEXTS = ["binds", "party", "dueKind", "dueOn", "dueDays", "trigger", "triggerText", "triggerEventId", "triggerOn", "triggerDays"] as const satisfies readonly (keyof ClauseParts)[];

/** A clause as one text; the same clause is always the same text. */
export function wholeClause({ words, answers, ...rest }: ClauseParts): string {
  return JSON.stringify({ words: words.replaceAll("\r\n", "\n").trim(), ...Object.fromEntries(TEXTS.map((name) => [name, rest[name]])), answers: answers.toSorted() });
}

export const wholeParties = (parties: readonly PartyParts[]): string => JSON.stringify(parties.map(({ party, signatory }) => ({ party, signatory: signatory.trim() })));

const isText = (value: unknown): value is string => typeof value === "string";
const recordIn = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
const textIn = (record: Readonly<Record<string, unknown>>, name: string): string => (isText(record[name]) ? record[name] : "");

function parsed(whole: string): unknown {
  try {
    return JSON.parse(whole);
  } catch {
    return null;
  }
}

/** Takes the text of a clause apart; null for what is none, such as the empty text of a version that does not have it. */
export function clauseParts(whole: string): ClauseParts | null {
  const read = recordIn(parsed(whole));
  if (!isText(read.words)) return null;
  const answers = Array.isArray(read.answers) ? read.answers.filter(isText) : [];
  const text = (name: (typeof TEXTS)[number]) => textIn(read, name);
  return {
    words: read.words, binds: text("binds"), party: text("party"), dueKind: text("dueKind"), dueOn: text("dueOn"), dueDays: text("dueDays"), trigger: text("trigger"), triggerText: text("triggerText"),
    triggerEventId: text("triggerEventId"), triggerOn: text("triggerOn"), triggerDays: text("triggerDays"), answers,
  };
}

export function partiesParts(whole: string): readonly PartyParts[] {
  const read = parsed(whole);
  return Array.isArray(read) ? read.map(recordIn).map((row) => ({ party: textIn(row, "party"), signatory: textIn(row, "signatory") })) : [];
}
