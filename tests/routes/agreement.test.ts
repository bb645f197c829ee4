import { beforeAll, expect, test } from "vitest";

import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { agreementById } from "@db/queries/agreements";
import { addAgreement, addDemand, addDossier, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";
import { anchored } from "../support/texts";

const ar = translator("ar");
const { fresh, union } = ownUnion();
let ask: Ask;
let cookie: string;
let dossier: BuiltDossier;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  cookie = await cookieOf(union.coordinator.id);
  dossier = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id }));
});

const drafted = (words: readonly string[]) =>
  transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { title: "اتفاق", parties: [{ partyId: union.ministry }], clauses: words.map((each) => ({ words: each, side: "theirs" as const, partyId: union.ministry })) }));
const decoded = (html: string) => html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** The buttons of a page that move, add or take out a row, as a plain form sends them. */
const intentsIn = (html: string): string[] => [...decoded(html).matchAll(/name="__intent__" value="(\{.*?\})"/gs)].map(([, value]) => value ?? "");
/** What stands in the clauses of a form, in order. */
const wordsIn = (html: string): string[] => [...html.matchAll(/<textarea[^>]*name="clauses\[\d+\]\.words"[^>]*>([^<]*)<\/textarea>/g)].map(([, words]) => (words ?? "").trim());

function fieldsOf(id: string, words: readonly string[], version = "1"): [string, string][] {
  return [
    ["id", id], ["version", version], ["title", "عنوان لم يحفظ بعد"], ["parties[0].party", union.ministry], ["parties[0].signatory", "الكاتب العام"],
    ...words.flatMap((each, place): [string, string][] => [[`clauses[${place}].id`, newId()], [`clauses[${place}].words`, each], [`clauses[${place}].binds`, "ours"], [`clauses[${place}].dueKind`, "none"]]),
  ];
}

test("without scripts a clause is moved, taken out and added by a button, and nothing that was typed is lost", async () => {
  const { id } = await drafted(["الأول", "الثاني"]);
  const address = `/agreements/${id}/edit`;
  const typed = fieldsOf(id, ["أول مكتوب", "ثان مكتوب", "ثالث مكتوب"]);
  const press = async (kind: "reorder" | "remove" | "insert", matching: (payload: Record<string, unknown>) => boolean) => {
    const shown = await ask("POST", address, { cookie, form: [...typed, ["title", ""]] });
    const intent = intentsIn(shown.body).find((each) => {
      const { type, payload } = JSON.parse(each) as { type: string; payload: Record<string, unknown> };
      return type === kind && payload.name === "clauses" && matching(payload);
    });
    return ask("POST", address, { cookie, form: [...typed, ["__intent__", intent ?? ""]] });
  };
  const moved = await press("reorder", ({ from, to }) => from === 0 && to === 1);
  expect([moved.status, wordsIn(moved.body)]).toEqual([200, ["ثان مكتوب", "أول مكتوب", "ثالث مكتوب"]]);
  expect(moved.body).toContain("عنوان لم يحفظ بعد");
  expect(wordsIn((await press("remove", ({ index }) => index === 1)).body)).toEqual(["أول مكتوب", "ثالث مكتوب"]);
  expect(wordsIn((await press("insert", () => true)).body)).toEqual(["أول مكتوب", "ثان مكتوب", "ثالث مكتوب", ""]);
  expect((await agreementById(scopeOf(union.coordinator), id))?.title).toBe("اتفاق");
});

test("who saves over a version that changed meanwhile is shown both, and chooses", async () => {
  const { id } = await drafted(["كما كان"]);
  await transaction(union.otherCoordinator.id, (tx) => tx.execute(`update agreement set title = 'عنوان غيري', version = 2 where id = '${id}'`));
  const { status, body } = await ask("POST", `/agreements/${id}/edit`, { cookie, form: fieldsOf(id, ["نصي"]) });
  expect(status).toBe(409);
  for (const words of ["عنوان غيري", "عنوان لم يحفظ بعد", "نصي"]) expect(body).toContain(words);
});

test("the signing shows what it will make, signs once, and a draft that changed meanwhile is shown anew with what was typed", async () => {
  const { id } = await drafted(["تلتزم الوزارة بالنشر"]);
  const address = `/agreements/${id}/sign`;
  const shown = await ask("GET", address, { cookie });
  expect(shown.body).toContain(ar("agreements.sign.makes", { count: 1, number: "1" }));
  expect(shown.body).toContain("تلتزم الوزارة بالنشر");
  const form: [string, string][] = [["id", newId()], ["version", "1"], ["signedOn", "2026-03-02"], ["place", "الرباط"], ["signatories[0].party", union.ministry], ["signatories[0].signatory", "الوزير"]];
  await transaction(union.otherCoordinator.id, (tx) => tx.execute(`update agreement set version = 2 where id = '${id}'`));
  const stale = await ask("POST", address, { cookie, form });
  expect([stale.status, stale.body.includes(ar("refusals.changed_meanwhile"))]).toEqual([409, true]);
  expect(stale.body).toMatch(/name="version"[^>]* value="2"/);
  expect(stale.body).toContain("الوزير");
  const again = form.map(([name, value]): [string, string] => (name === "version" ? [name, "2"] : [name, value]));
  for (const reply of await Promise.all([ask("POST", address, { cookie, form: again }), ask("POST", address, { cookie, form: again })])) expect([reply.status, reply.location]).toEqual([303, `/agreements/${id}`]);
  expect(await fresh.sql`select id from commitment where words = 'تلتزم الوزارة بالنشر'`).toHaveLength(1);
  expect((await ask("GET", address, { cookie })).body).toContain(ar("refusals.already_signed"));
});

test("a paragraph that no version has is not found, and a point that no demand stands at", async () => {
  const demand = await transaction(union.coordinator.id, (tx) => addDemand(tx, dossier, { text: anchored({ here: "نص الفقرة" }) }));
  const traced = await ask("GET", `/demands/${demand.id}/trace?paragraph=here`, { cookie });
  expect([traced.status, traced.body.includes("نص الفقرة")]).toEqual([200, true]);
  expect((await ask("GET", `/demands/${demand.id}/trace?paragraph=nowhere`, { cookie })).status).toBe(404);
  for (const point of ["0", "9", "x", "1e3"]) expect((await ask("GET", `/files/${newId()}/points/${point}`, { cookie })).status).toBe(404);
});
