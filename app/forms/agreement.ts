import { z } from "zod";

import { BINDINGS, CLAUSE_DUE_KINDS, type ClauseDueKind, type Place } from "~/domain/agreement";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { optionalFile } from "./document";
import { DUE_NEEDED, dueFields, dueSaid, rowTrigger } from "./due";
import { day, optionalText, text, version } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONGEST_TEXT = 20_000;
const MOST_ROWS = 100;
const MOST_PARTIES = 20;
const MOST_DAYS = 3650;

/** How a paragraph is called in a choice: `⟨demand⟩#⟨anchor⟩`, or the demand's id alone for all of it. */
export const placeValue = ({ demandId, anchor }: Place): string => (anchor === null ? demandId : `${demandId}#${anchor}`);

export const placeField = z.string().regex(/^[0-9a-f-]{36}(#[\w-]{1,64})?$/, { error: "not_a_choice" })
  .transform((value): Place => {
    const [demandId = "", anchor] = value.split("#");
    return { demandId, anchor: anchor ?? null };
  });

/** A party with who signs for it; a row without a party is none. */
const partyRow = z.object({ party: idField.optional(), signatory: optionalText(SHORT) })
  .superRefine(({ party, signatory }, context) => {
    if (!party && signatory) context.addIssue({ code: "custom", path: ["party"], message: "required" });
  });

const parties = z.array(partyRow).max(MOST_PARTIES, { error: "too_many" }).default([])
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    rows.forEach(({ party }, place) => {
      if (party && seen.has(party)) context.addIssue({ code: "custom", path: [place, "party"], message: "duplicate" });
      if (party) seen.add(party);
    });
  })
  .transform((rows) => rows.flatMap(({ party, signatory }) => (party ? [{ partyId: party, signatory }] : [])));

/** What a clause says beside the days that are counted from its signing. */
const besideSigning = <Row extends { readonly dueKind: ClauseDueKind }>(row: Row) => ({ ...row, dueKind: row.dueKind === "trigger" ? ("after" as const) : row.dueKind === "on" ? row.dueKind : ("none" as const) });

/** A clause: its words, whom it binds and by when, and what it answers. A row without words is none. */
const clauseRow = z
  .object({
    id: idField,
    words: optionalText(LONGEST_TEXT),
    binds: z.enum(BINDINGS).default("nobody"),
    party: idField.optional(),
    dueKind: z.enum(CLAUSE_DUE_KINDS).default("none"),
    trigger: rowTrigger,
    ...dueFields,
    dueDays: z.coerce.number().int().min(0).max(MOST_DAYS).optional(),
    answers: z.array(placeField).default([]),
  })
  .superRefine((row, context) => {
    if (!row.words) {
      if (row.binds !== "nobody" || row.answers.length > 0) context.addIssue({ code: "custom", path: ["words"], message: "required" });
      return;
    }
    if (row.binds === "nobody") return;
    for (const [path, isThere] of DUE_NEEDED) if (!isThere(besideSigning(row))) context.addIssue({ code: "custom", path: [path], message: "required" });
    if (row.dueKind === "after" && row.dueDays === undefined) context.addIssue({ code: "custom", path: ["dueDays"], message: "required" });
  });

const clauses = z.array(clauseRow).max(MOST_ROWS, { error: "too_many" }).default([]);

type Rows = { readonly parties: readonly { readonly partyId: string }[]; readonly clauses: readonly z.output<typeof clauseRow>[] };

/** A clause that binds the other side names one of the parties; where there is only one, that is the one. */
function bindsWhom({ parties: among, clauses: rows }: Rows, context: z.RefinementCtx): void {
  rows.forEach(({ words, binds, party }, place) => {
    if (!words || binds !== "theirs") return;
    if (!party && among.length !== 1) context.addIssue({ code: "custom", path: ["clauses", place, "party"], message: "required" });
    if (party && !among.some(({ partyId }) => partyId === party)) context.addIssue({ code: "custom", path: ["clauses", place, "party"], message: "not_among_parties" });
  });
}

/** The clauses with words, each bound as it says and without what another binding would hold. */
function withClauses<Form extends Rows>({ clauses: rows, ...form }: Form) {
  return {
    ...form,
    clauses: rows.flatMap((row, place) => {
      const { id, words, binds, party, dueKind, dueDays, answers } = row;
      if (!words) return [];
      const side = binds === "nobody" ? null : binds;
      return [{
        id, place, words, answers, side,
        partyId: side === "theirs" ? (party ?? form.parties[0]?.partyId ?? null) : null,
        dueKind: side && (dueKind === "trigger" ? ("after" as const) : dueKind),
        ...dueSaid({ ...besideSigning(row), ...(side ? {} : { dueKind: "none" }) }),
        dueDays: side && dueKind === "after" ? (dueDays ?? null) : null,
      }];
    }),
  };
}

const fields = {
  id: idField,
  title: text(SHORT),
  preamble: optionalText(LONGEST_TEXT),
  parties,
  ourSignatories: optionalText(SHORT),
  meeting: idField.optional().transform((value) => value ?? null),
  clauses,
  level: z.enum(LEVELS_AT_RECORDING).optional(),
};

const somebodySigns = ({ parties: among }: Rows, context: z.RefinementCtx) => {
  if (among.length === 0) context.addIssue({ code: "custom", path: ["parties"], message: "required" });
};

/** The draft of an agreement. */
export const agreementForm = z.object(fields).superRefine(somebodySigns).superRefine(bindsWhom).transform(withClauses);
/** Its edit. */
export const agreementEdit = z.object({ ...fields, version }).superRefine(somebodySigns).superRefine(bindsWhom).transform(withClauses);

export type NewAgreement = z.output<typeof agreementForm>;
export type AgreementEdit = z.output<typeof agreementEdit>;
export type NewClause = NewAgreement["clauses"][number];

/** One signatory of theirs, as the signing asks for each party. */
const signatoryRow = z.object({ party: idField, signatory: optionalText(SHORT) });

/** The signing: `id` is that of the state change it makes, so that a form sent twice signs once. */
export const signForm = z.object({
  id: idField,
  version,
  signedOn: day,
  place: optionalText(SHORT),
  ourSignatories: optionalText(SHORT),
  signatories: z.array(signatoryRow).max(MOST_PARTIES).default([]),
  /** The scan of the paper that was signed. */
  scan: optionalFile,
});
export type Signing = z.output<typeof signForm>;
