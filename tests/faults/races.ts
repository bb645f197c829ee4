import type { Id } from "~/domain/viewer";

import { commitmentFields, dossierEdit, filled, meetingFields } from "./forms";
import type { House } from "./house";
import type { Answer, Visitor } from "./visitor";

export type RaceFigures = { readonly races: number; readonly silent: number; readonly bothRefused: number; readonly withoutBothTexts: number; readonly strange: readonly string[] };

type Record_ = {
  readonly table: string; readonly column: string; readonly id: Id; readonly address: string;
  readonly fields: (text: string, version: number) => readonly (readonly [string, string])[];
};

/** What two editors have open at the same time: a dossier, a meeting, a commitment. */
async function recordsToEdit(house: House, visitor: Visitor): Promise<Record_[]> {
  const make = async (kind: "dossier" | "meeting" | "commitment"): Promise<Id> => {
    const form = filled(kind, house, "البداية");
    const { status, body } = await visitor.post(form.address, form.fields);
    if (status !== 303) throw new Error(`${kind} was not recorded: ${status} ${body.slice(0, 400)}`);
    return form.id;
  };
  const [dossier, meeting, commitment] = [await make("dossier"), await make("meeting"), await make("commitment")];
  const withVersion = (fields: readonly (readonly [string, string])[], version: number) => [...fields, ["version", String(version)] as const];
  return [
    { table: "dossier", column: "grounds", id: dossier, address: `/dossiers/${dossier}/edit`, fields: (text, version) => dossierEdit(house, dossier, text, version) },
    { table: "meeting", column: "notes", id: meeting, address: `/meetings/${meeting}/edit`, fields: (text, version) => withVersion(meetingFields(house, meeting, text), version) },
    { table: "commitment", column: "words", id: commitment, address: `/commitments/${commitment}/edit`, fields: (text, version) => withVersion(commitmentFields(house, commitment, text), version) },
  ];
}

/**
 * Two people who opened the same version of a record save different texts at the same moment, as often as is asked. One wins, the other is shown both
 * texts; what is saved is the winner's. A save that overwrote another without a word would be silent.
 */
export async function race(house: House, [one, other]: readonly [Visitor, Visitor], races: number): Promise<RaceFigures> {
  const records = await recordsToEdit(house, one);
  const { sql } = house.owner();
  const figures = { silent: 0, bothRefused: 0, withoutBothTexts: 0 };
  const strange: string[] = [];
  for (let turn = 0; turn < races; turn += 1) {
    const record = records[turn % records.length];
    if (!record) throw new Error("There is nothing to edit.");
    const [before] = await sql<{ version: number }[]>`select version from ${sql(record.table)} where id = ${record.id}`;
    const texts = [`نص الأول ${turn}`, `نص الثاني ${turn}`] as const;
    const answers = await Promise.all([one, other].map((visitor, place) => visitor.post(record.address, record.fields(texts[place] ?? "", before?.version ?? 0))));
    const won = answers.findIndex(({ status }) => status === 303);
    const lost = answers.filter(({ status }) => status === 409);
    const [saved] = await sql<{ text: string }[]>`select ${sql(record.column)} as text from ${sql(record.table)} where id = ${record.id}`;
    if (answers.filter(({ status }) => status === 303).length > 1 || (won >= 0 && saved?.text !== texts[won])) figures.silent += 1;
    if (won < 0) figures.bothRefused += 1;
    if (lost.length === 1 && !showsBoth(lost[0], texts)) figures.withoutBothTexts += 1;
    if (answers.some(({ status }) => status !== 303 && status !== 409)) strange.push(`${record.table}: ${answers.map(({ status }) => status).join(" and ")} ${answers.at(-1)?.body.slice(0, 200)}`);
  }
  return { races, ...figures, strange: strange.slice(0, 5) };
}

const showsBoth = (answer: Answer | undefined, texts: readonly string[]): boolean => texts.every((text) => answer?.body.includes(text));
