import { BINDINGS, clauseDueKind } from "~/domain/agreement";
import { isDay } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { Awaited } from "~/domain/row-trigger";
import type { AgreementRow } from "~/domain/rows/agreement";
import type { Id } from "~/domain/viewer";
import { CLAUSE_ORDER, CLAUSE_PREFIX, clauseParts, type ClauseParts, partiesParts, type PartyParts, WHOLE_PARTIES, wholeClause, wholeParties } from "~/domain/whole-clause";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { waitsForWords } from "./commitment-words";
import { type ConflictPage, conflictPage, type FieldLabel, type Fields, fieldsOf } from "./conflict";
import { triggerFields } from "./trigger-fields";

/** What an edit says, as it was understood. */
type Edit = {
  readonly parties: readonly { readonly partyId: Id; readonly signatory: string | null }[];
  readonly clauses: readonly (Pick<AgreementRow["clauses"][number], "id" | "words" | "side" | "partyId" | "dueKind" | "dueOn" | "dueDays" | "answers" | keyof Awaited>)[];
};
type Found = {
  readonly form: FormData;
  readonly edit: Edit;
  readonly saved: AgreementRow;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly directory: readonly { readonly id: Id; readonly name: Localized }[];
  readonly meetings: readonly { readonly value: string; readonly label: string }[];
};

const clauseFields = (clause: Edit["clauses"][number]): ClauseParts => ({
  words: clause.words, binds: clause.side ?? "nobody", party: clause.partyId ?? "", dueKind: clauseDueKind(clause), dueOn: clause.dueOn ?? "",
  dueDays: clause.dueDays === null ? "" : String(clause.dueDays), ...triggerFields(clause), answers: clause.answers.map(({ demandId, anchor }) => (anchor === null ? demandId : `${demandId}#${anchor}`)),
});

/** Parties and clauses of one version, each clause one field and the parties one. */
function rowsAsFields(parties: readonly PartyParts[], clauses: Edit["clauses"]): Fields {
  return { [WHOLE_PARTIES]: wholeParties(parties), ...Object.fromEntries(clauses.map((clause) => [`${CLAUSE_PREFIX}${clause.id}`, wholeClause(clauseFields(clause))])) };
}

function myFields({ form, edit, saved }: Found): Fields {
  const plain = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !/^(parties|clauses)[[/]/.test(name)));
  const order = [...new Set([...edit.clauses, ...saved.clauses].map(({ id }) => id))].join(" ");
  return { ...plain, ...rowsAsFields(edit.parties.map(({ partyId, signatory }) => ({ party: partyId, signatory: signatory ?? "" })), edit.clauses), [CLAUSE_ORDER]: order };
}

function theirFields({ saved }: Found): Fields {
  const { title, preamble, ourSignatories, meetingId, parties, clauses } = saved;
  return {
    title, preamble: preamble ?? "", ourSignatories: ourSignatories ?? "", meeting: meetingId ?? "",
    ...rowsAsFields(parties.map(({ id, signatory }) => ({ party: id, signatory: signatory ?? "" })), clauses),
  };
}

/** By when a clause binds, of one version. */
function dueShown(language: Language, { dueKind, dueOn, dueDays, triggerText, triggerOn, triggerDays }: ClauseParts): string | null {
  if (dueKind === "trigger") return waitsForWords(language, { dueKind: "after", triggerText: triggerText || null, triggerOn: isDay(triggerOn) ? triggerOn : null, triggerDays: triggerDays ? Number(triggerDays) : null });
  if (isDay(dueOn)) return formatDay(language, dueOn);
  return dueDays ? translator(language)("agreements.afterSigning", counted(language, Number(dueDays))) : null;
}

function labelsOf(language: Language, { edit, saved, directory, meetings }: Found): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const partyName = (id: string) => {
    const party = directory.find((each) => each.id === id);
    return party ? nameIn(language, party.name).text : id;
  };
  const clauseShown = (whole: string): string => {
    const clause = clauseParts(whole);
    if (!clause) return whole;
    const binds = BINDINGS.find((each) => each === clause.binds) ?? "nobody";
    return [clause.words, t(`agreements.binds.${binds}`), clause.party && partyName(clause.party), dueShown(language, clause), clause.answers.length > 0 && t("agreements.form.answers", counted(language, clause.answers.length))].filter(Boolean).join("\n");
  };
  const partiesShown = (whole: string) => partiesParts(whole).map(({ party, signatory }) => [partyName(party), signatory].filter(Boolean).join(" · ")).join("\n");
  const ids = [...new Set([...edit.clauses, ...saved.clauses].map(({ id }) => id))];
  return {
    title: { label: t("agreements.form.title") },
    [WHOLE_PARTIES]: { label: t("agreements.form.parties"), show: partiesShown },
    ourSignatories: { label: t("agreements.form.ourSignatories") },
    meeting: { label: t("agreements.form.meeting"), show: (id) => meetings.find(({ value }) => value === id)?.label ?? id },
    preamble: { label: t("agreements.form.preamble") },
    ...Object.fromEntries(ids.map((id, place) => [`${CLAUSE_PREFIX}${id}`, { label: t("agreements.form.clauseNumber", { number: String(place + 1) }), show: clauseShown }])),
  };
}

/** The draft that was sent and the one that was saved meanwhile, side by side: clause by clause. */
export function agreementConflict(language: Language, found: Found): ConflictPage {
  return conflictPage(language, { mine: myFields(found), theirs: theirFields(found), labels: labelsOf(language, found), version: found.saved.version, saved: found.by });
}
