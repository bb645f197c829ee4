import { type AgreementState, type Bound, clauseDueKind, promiseOf } from "~/domain/agreement";
import type { CommitmentState, Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { takesRecords } from "~/domain/dossier";
import { openMovesOf } from "~/domain/dossier-move";
import { demandMovesOf, may } from "~/domain/permissions";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { AgreementLine, AgreementRow, ClauseRow, DemandChoice } from "~/domain/rows/agreement";
import type { DemandLine } from "~/domain/rows/demand";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { waitsForWords } from "./commitment-words";
import { isolated } from "./isolated";
import { type PlaceLine, placeLine } from "./places";

export type ClauseLine = {
  readonly id: Id;
  readonly number: string;
  readonly words: string;
  readonly side: Side | null;
  readonly party: Localized | null;
  /** By when, of a clause that binds. */
  readonly due: string | null;
  readonly answers: readonly PlaceLine[];
  readonly commitment: { readonly href: string; readonly state: CommitmentState; readonly lateness: Lateness } | null;
};

/** Something that the signing makes possible: a demand that can now be said to be agreed, or the dossier. */
export type Offer = { readonly key: string; readonly href: string; readonly words: string };

/** Everything that the page of an agreement shows. */
export type AgreementPage = {
  readonly id: Id;
  readonly href: string;
  readonly title: string;
  readonly state: AgreementState;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly preamble: string | null;
  readonly signedOn: string | null;
  readonly place: string | null;
  readonly parties: readonly { readonly id: Id; readonly name: Localized; readonly signatory: string | null }[];
  readonly ourSignatories: string | null;
  readonly meeting: { readonly href: string; readonly title: string } | null;
  readonly document: { readonly href: string; readonly name: string } | null;
  readonly level: Confidentiality;
  readonly clauses: readonly ClauseLine[];
  readonly offers: readonly Offer[];
  /** Whether the dossier waits for a bureau to record the agreement, and the reader is not of those who may. */
  readonly bureauNext: boolean;
  readonly can: { readonly edit: boolean; readonly sign: boolean; readonly strike: boolean };
};

type Facts = { readonly row: AgreementRow; readonly demands: readonly DemandChoice[] } & Pick<AgreementPage, "offers" | "bureauNext" | "can">;
type Reading = { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

/** By when a clause binds, in words; counted from the signing as long as that has no day. One that waits for something else says what for, also once its day is known: that stands at its commitment. */
export function clauseDue(language: Language, clause: Bound, signedOn: Day | null): string | null {
  if (!clause.side) return null;
  if (clauseDueKind(clause) === "trigger") return waitsForWords(language, { ...clause, dueKind: "after" });
  const t = translator(language);
  if (clause.dueKind === "after" && clause.dueDays !== null && !signedOn) return t("agreements.afterSigning", counted(language, clause.dueDays));
  const due = promiseOf(clause, signedOn ?? "")?.dueOn;
  return due ? formatDay(language, due) : t("terms.dueKind.none");
}

function clauseLine(clause: ClauseRow, { row, demands }: Facts, { language, today, thresholds }: Reading): ClauseLine {
  const made = clause.commitment;
  return {
    id: clause.id, number: String(clause.number), words: clause.words, side: clause.side, party: clause.partyName, due: clauseDue(language, clause, row.signedOn),
    answers: clause.answers.flatMap((place) => placeLine(language, demands, place) ?? []),
    commitment: made && { href: `/commitments/${made.id}`, state: made.state, lateness: latenessOf({ ...made, saidOn: made.said }, today, thresholds) },
  };
}

export function agreementPage(facts: Facts, reading: Reading): AgreementPage {
  const { row, offers, bureauNext, can } = facts;
  const { language } = reading;
  return {
    id: row.id, href: `/agreements/${row.id}`, title: row.title, state: row.state, dossier: { href: addressOf(row.dossier), number: row.dossier.number, title: row.dossier.title },
    preamble: row.preamble, signedOn: row.signedOn && formatDay(language, row.signedOn, { weekday: true }), place: row.place,
    parties: row.parties.map(({ id, name, signatory }) => ({ id, name, signatory })), ourSignatories: row.ourSignatories,
    meeting: row.meeting && { href: `/meetings/${row.meeting.id}`, title: row.meeting.title ?? formatWhen(language, row.meeting.when) },
    document: row.document && { href: `/documents/${row.document.id}`, name: row.document.fileName },
    level: row.confidentiality, clauses: row.clauses.map((clause) => clauseLine(clause, facts, reading)), offers, bureauNext, can,
  };
}

/**
 * What a signed agreement makes possible: saying of the demands it answers that they are agreed, where their state allows it, and of the dossier. Neither moves by itself; where the
 * dossier waits for the bureau and the reader is not of those who may, that is said.
 */
export function offersAfter(language: Language, viewer: Viewer, dossier: DossierRow | null, demands: readonly Pick<DemandLine, "id" | "title" | "state">[]): Pick<AgreementPage, "offers" | "bureauNext"> {
  const t = translator(language);
  const opens = dossier !== null && openMovesOf(viewer, dossier).includes("agree");
  const agreeable = dossier !== null && takesRecords(dossier.state) ? demands.filter(({ state }) => demandMovesOf(viewer, state, dossier).includes("agree")) : [];
  return {
    offers: [
      ...agreeable.map(({ id, title }) => ({ key: id, href: `/demands/${id}/moves/agree`, words: t("agreements.page.agreeDemand", { title }) })),
      ...(opens ? [{ key: dossier.id, href: `${addressOf(dossier)}/moves/agree`, words: t("agreements.page.agreeDossier") }] : []),
    ],
    bureauNext: dossier !== null && !opens && (dossier.state === "in_dialogue" || dossier.state === "deadlocked"),
  };
}

/** One agreement of a dossier's list. */
export type AgreementListLine = { readonly href: string; readonly title: string; readonly state: AgreementState; readonly parties: string; readonly signedOn: string | null; readonly clauses: number };

function agreementLines(language: Language, rows: readonly AgreementLine[]): readonly AgreementListLine[] {
  return rows.map(({ id, title, state, parties, signedOn, clauses }) => ({
    href: `/agreements/${id}`, title, state, clauses, signedOn: signedOn && formatDay(language, signedOn),
    parties: joinNames(language, parties.map((name) => isolated(language, nameIn(language, name).text))),
  }));
}

/** The agreements beside the demands of a dossier, and where another is prepared for those who may; null where there is nothing yet to agree on. */
export function agreementsShown(language: Language, viewer: Viewer, dossier: DossierRow, { demands, agreements }: { readonly demands: number; readonly agreements: readonly AgreementLine[] }) {
  if (demands === 0 && agreements.length === 0) return null;
  const keeps = may(viewer, "agreement.keep", dossier) && takesRecords(dossier.state);
  return { lines: agreementLines(language, agreements), newHref: keeps ? `${addressOf(dossier)}/agreements/new` : null };
}

/** What signing will make, clause by clause, as it is shown before it is confirmed. */
export type PromiseToCome = { readonly id: Id; readonly number: string; readonly words: string; readonly side: Side; readonly party: Localized | null; readonly due: string };

export function signAgreementPage(row: AgreementRow, { language, today, newId }: { readonly language: Language; readonly today: Day; readonly newId: () => Id }) {
  const promises = row.clauses.flatMap((clause): PromiseToCome[] =>
    clause.side ? [{ id: clause.id, number: String(clause.number), words: clause.words, side: clause.side, party: clause.partyName, due: clauseDue(language, clause, null) ?? "" }] : []);
  return {
    href: `/agreements/${row.id}`, title: row.title, dossier: { href: addressOf(row.dossier), number: row.dossier.number, title: row.dossier.title }, state: row.state, dossierState: row.dossier.state,
    clauses: row.clauses.length, promises,
    parties: row.parties.map(({ id, name }) => ({ id, name })),
    values: {
      id: newId(), version: String(row.version), signedOn: today, place: row.place ?? "", ourSignatories: row.ourSignatories ?? "",
      signatories: row.parties.map(({ id, signatory }) => ({ party: id, signatory: signatory ?? "" })),
    },
  };
}
export type SignAgreementPage = ReturnType<typeof signAgreementPage>;
