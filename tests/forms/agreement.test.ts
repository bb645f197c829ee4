import { expect, test } from "vitest";

import { NOTHING_AWAITED } from "~/domain/row-trigger";
import type { AgreementRow } from "~/domain/rows/agreement";
import { type AgreementEdit, agreementEdit } from "~/forms/agreement";
import { withRowsInParts } from "~/forms/agreement-in-parts";
import { CHOICE_PREFIXES, settled } from "~/forms/conflict";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { agreementConflict } from "~/presenters/agreement-conflict";
import type { ConflictPage } from "~/presenters/conflict";

const [ID, FIRST, SECOND, THIRD, MINISTRY, FINANCE, DEMAND] = Array.from({ length: 7 }, newId) as [string, string, string, string, string, string, string];
const name = (text: string) => ({ ar: text, fr: null, en: null });
const directory = [{ id: MINISTRY, name: name("وزارة الداخلية") }, { id: FINANCE, name: name("وزارة المالية") }];

/** What somebody sent: the first clause reworded, the second as it was. */
const sent = [
  ["id", ID], ["version", "1"], ["title", "اتفاق"], ["parties[0].party", MINISTRY], ["parties[0].signatory", "الكاتب العام"],
  ["clauses[0].id", FIRST], ["clauses[0].words", "صياغتي"], ["clauses[0].binds", "theirs"], ["clauses[0].party", MINISTRY], ["clauses[0].dueKind", "after"], ["clauses[0].dueDays", "60"], ["clauses[0].answers", `${DEMAND}#p1`],
  ["clauses[1].id", SECOND], ["clauses[1].words", "كما كان"], ["clauses[1].binds", "nobody"],
] as const;

const clause = (id: string, number: number, words: string, given: Partial<AgreementRow["clauses"][number]> = {}): AgreementRow["clauses"][number] =>
  ({ ...NOTHING_AWAITED, id, number, words, side: null, partyId: null, partyName: null, dueKind: null, dueOn: null, dueDays: null, answers: [], commitment: null, ...given });
/** What was saved meanwhile: the first clause reworded otherwise, a third one added, a second party. */
const saved: AgreementRow = {
  id: ID, organisationId: newId(), dossier: { id: newId(), number: "2026-001", title: name("ملف"), state: "in_dialogue", organisationId: newId(), ownerId: null },
  title: "اتفاق", preamble: null, state: "draft", signedOn: null, place: null, ourSignatories: null, meeting: null, meetingId: null, document: null,
  parties: [{ id: MINISTRY, name: name("وزارة الداخلية"), gender: "feminine", signatory: "الكاتب العام" }, { id: FINANCE, name: name("وزارة المالية"), gender: "feminine", signatory: null }],
  clauses: [clause(FIRST, 1, "صياغتهم", { side: "theirs", partyId: MINISTRY, dueKind: "none" }), clause(SECOND, 2, "كما كان"), clause(THIRD, 3, "بند جديد", { side: "ours", dueKind: "on", dueOn: "2026-05-01" })],
  confidentiality: "organisation", createdBy: newId(), version: 2,
};

function formOf(entries: Iterable<readonly [string, string]>): FormData {
  const form = new FormData();
  for (const [key, value] of entries) form.append(key, value);
  return form;
}
function read(form: FormData): AgreementEdit {
  const reply = parseForm(withRowsInParts(settled(form)), agreementEdit);
  if (reply.status !== "success") throw new Error(JSON.stringify(reply.error));
  return reply.value;
}
const conflict = () => agreementConflict("ar", { form: formOf(sent), edit: read(formOf(sent)), saved, by: null, directory, meetings: [] });

/** The form of the page of two versions, with theirs chosen for these fields and mine for the rest. */
function chosen(page: ConflictPage, theirs: readonly string[]): FormData {
  const form = formOf([...page.carried, ["version", String(page.version)] as const]);
  for (const each of page.differences) {
    for (const value of each.myValues) form.append(`${CHOICE_PREFIXES.mine}${each.name}`, value);
    for (const value of each.theirValues) form.append(`${CHOICE_PREFIXES.theirs}${each.name}`, value);
    form.append(`${CHOICE_PREFIXES.choice}${each.name}`, theirs.includes(each.name) ? "theirs" : "mine");
  }
  return form;
}

test("two versions of an agreement are compared clause by clause, in words", () => {
  const { differences } = conflict();
  expect(differences.map((each) => each.name)).toEqual(["parties/whole", `clause/${FIRST}`, `clause/${THIRD}`]);
  expect(differences[0]?.theirs).toEqual(["وزارة الداخلية · الكاتب العام\nوزارة المالية"]);
  expect(differences[1]?.mine).toEqual(["صياغتي\nيلزم الطرف الآخر\nوزارة الداخلية\nبعد 60 يوما من التوقيع\nيجيب عن فقرة واحدة"]);
  expect(differences[2]?.mine).toEqual([]);
});

test("what is chosen is what is sent: mine, theirs, or some of each", () => {
  const page = conflict();
  const mine = read(chosen(page, []));
  expect(mine).toMatchObject({ version: 2, parties: [{ partyId: MINISTRY }], clauses: [{ id: FIRST, words: "صياغتي", dueDays: 60, answers: [{ demandId: DEMAND, anchor: "p1" }] }, { id: SECOND, words: "كما كان", side: null }] });
  expect(mine.clauses).toHaveLength(2);
  const both = read(chosen(page, ["parties/whole", `clause/${THIRD}`]));
  expect(both.parties.map(({ partyId }) => partyId)).toEqual([MINISTRY, FINANCE]);
  expect(both.clauses).toMatchObject([{ words: "صياغتي" }, { words: "كما كان" }, { id: THIRD, words: "بند جديد", side: "ours", dueOn: "2026-05-01" }]);
});

test("what a clause waits for is shown in words, and comes back as it was chosen", () => {
  const waiting = formOf([...sent.filter(([field]) => !field.startsWith("clauses[0].due")), ["clauses[0].dueKind", "trigger"], ["clauses[0].triggerKind", "event"], ["clauses[0].triggerText", "صدور المرسوم"], ["clauses[0].triggerDays", "60"]]);
  const theirs = { ...saved, clauses: saved.clauses.map((each) => (each.id === FIRST ? { ...each, dueKind: "after" as const, trigger: { kind: "line" as const, id: SECOND }, triggerDays: 5 } : each)) };
  const page = agreementConflict("ar", { form: waiting, edit: read(waiting), saved: theirs, by: null, directory, meetings: [] });
  const first = page.differences.find((each) => each.name === `clause/${FIRST}`);
  expect(first?.mine.join()).toContain("صدور المرسوم");
  expect(first?.mine.join()).toContain("60");
  expect(read(chosen(page, [])).clauses[0]).toMatchObject({ ...NOTHING_AWAITED, dueKind: "after", dueDays: null, triggerText: "صدور المرسوم", triggerDays: 60 });
  expect(read(chosen(page, [`clause/${FIRST}`])).clauses[0]).toMatchObject({ ...NOTHING_AWAITED, dueKind: "after", trigger: { kind: "line", id: SECOND }, triggerDays: 5 });
});

test("a broken whole is no clause and makes nothing fail", () => {
  const form = formOf([["clauses/order", `${FIRST} ${SECOND}`], [`clause/${FIRST}`, "{"], [`clause/${SECOND}`, "[1]"], ["parties/whole", "null"]]);
  expect([...withRowsInParts(form)]).toEqual([]);
});
