import { placeName } from "~/domain/demand";
import { type Language, nameIn } from "~/domain/localized";
import { OUTCOMES, type PartyStanding, type TraceStanding } from "~/domain/trace-standing";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** What is traced, as the sentence names it: a point of a file of a year, or a demand outside every file; and the paragraph of it, if only one. */
export type TraceSubject = { readonly point: number | null; readonly year: number | null; readonly paragraph: number | null };

const SEPARATOR: Readonly<Record<Language, string>> = { ar: "؛ ", fr: "\u202F; ", en: "; " };
const COMMA: Readonly<Record<Language, string>> = { ar: "، ", fr: ", ", en: ", " };

/** « النقطة 7 من ملف 2023 », « الفقرة 7.2 من ملف 2023 », « هذا المطلب ». */
export function subjectWords(language: Language, { point, year, paragraph }: TraceSubject): string {
  const t = translator(language);
  if (point === null || year === null) return paragraph === null ? t("trace.subject.demand") : t("trace.subject.paragraphOfDemand", { place: String(paragraph) });
  if (paragraph === null) return t("trace.subject.point", { point: String(point), year: String(year) });
  return t("trace.subject.paragraph", { place: placeName(point, paragraph), year: String(year) });
}

function answerWords(language: Language, { party, answers, silentDays }: PartyStanding): string {
  const t = translator(language);
  const name = isolated(language, nameIn(language, party).text);
  const answered = joinNames(language, answers.map((kind) => t(`trace.answer.${kind ?? "unclassified"}`)));
  const silent = silentDays === null ? null : t("trace.sentence.silent", counted(language, silentDays));
  return t("trace.sentence.party", { party: name, answer: [answered, silent].filter(Boolean).join(COMMA[language]) });
}

/** What the commitments came to: one word for a single one, else how many of each. */
function outcomesWords(language: Language, outcomes: TraceStanding["commitments"]["outcomes"]): string {
  const t = translator(language);
  const there = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  if (there.length === 1) return there.map((outcome) => t(`trace.outcome.${outcome}`)).join("");
  return there.map((outcome) => t("trace.sentence.outcomeCount", { outcome: t(`trace.outcome.${outcome}`), number: counted(language, outcomes[outcome]).number })).join(COMMA[language]);
}

function commitmentWords(language: Language, { clauses, commitments }: TraceStanding): string[] {
  const t = translator(language);
  const agreements = joinNames(language, clauses.agreements.map((title) => isolated(language, title)));
  const parts: string[] = [];
  if (commitments.byClause > 0) parts.push(t("trace.sentence.byClause", { ...counted(language, commitments.byClause), agreements }));
  else if (clauses.signed > 0) parts.push(t("trace.sentence.clausesAlone", { ...counted(language, clauses.signed), agreements }));
  if (commitments.linked > 0) parts.push(t("trace.sentence.linked", counted(language, commitments.linked)));
  if (clauses.drafted > 0) parts.push(t("trace.sentence.drafted", counted(language, clauses.drafted)));
  return parts;
}

/**
 * What became of it, in one sentence made of the data: where it was deposited, what each party answered or for how long it has been silent, the
 * commitments that came of it and how they stand. Built of nouns and counts, so that no verb is invented.
 */
export function traceSentence(language: Language, subject: TraceSubject, standing: TraceStanding): string {
  const t = translator(language);
  const { parties, commitments } = standing;
  const made = commitmentWords(language, standing);
  const outcomes = commitments.byClause + commitments.linked > 0 ? [outcomesWords(language, commitments.outcomes)] : [];
  const deposited = t("trace.sentence.deposited", counted(language, parties.length));
  const became = [...made, ...outcomes].join(COMMA[language]);
  const parts = [deposited, ...parties.map((party) => answerWords(language, party)), ...(became ? [became] : [])];
  return t("trace.sentence.whole", { subject: subjectWords(language, subject), parts: parts.join(SEPARATOR[language]) });
}
