import { filled, KINDS } from "./forms";
import type { House } from "./house";
import type { Visitor } from "./visitor";

export type DoubleFigures = { readonly submissions: number; readonly notOne: number; readonly unlike: number; readonly numbersTwice: number; readonly strange: readonly string[] };

/** Sends each form of a record twice at the same moment, in turn, as often as is asked. There must be one record each, and the two must be answered alike. */
export async function submitTwice(house: House, [one, other]: readonly [Visitor, Visitor], submissions: number): Promise<DoubleFigures> {
  const { sql } = house.owner();
  const commitment = filled("commitment", house, "الالتزام المعني");
  await one.post(commitment.address, commitment.fields);
  const given = { ...house, commitmentId: commitment.id };
  const figures = { notOne: 0, unlike: 0 };
  const strange: string[] = [];
  for (let turn = 0; turn < submissions; turn += 1) {
    const form = filled(KINDS[turn % KINDS.length] ?? "event", given, `مرتان ${turn}`);
    const answers = await Promise.all([one, other].map((visitor) => visitor.post(form.address, form.fields)));
    const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(form.table)} where id = ${form.id}`;
    const [links] = await sql<{ links: number }[]>`select count(*)::int as links from audit_event where tbl = ${form.table} and row_id = ${form.id} and action = 'INSERT'`;
    if (row?.rows !== 1 || links?.links !== 1) figures.notOne += 1;
    if (answers[0]?.status !== answers[1]?.status || answers[0]?.location !== answers[1]?.location) figures.unlike += 1;
    if (answers.some(({ status }) => status !== 303)) strange.push(`${form.address}: ${answers.map(({ status, body }) => `${status} ${body.slice(0, 200)}`).join(" | ")}`);
  }
  const [numbers] = await sql<{ twice: number }[]>`select (count(number) - count(distinct number))::int as twice from dossier`;
  return { submissions, ...figures, numbersTwice: numbers?.twice ?? 0, strange: strange.slice(0, 5) };
}
