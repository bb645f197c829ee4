import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { exactly } from "~/domain/days";
import { type Id, scopeOf } from "~/domain/viewer";
import { canonicalText, documentFrom } from "~/editor/canonical";
import { documentFromBlocks } from "~/editor/from-blocks";
import { paragraphsOf } from "~/editor/paragraphs";
import { toPlainText } from "~/editor/plain-text";
import { newId } from "~/forms/id";
import { paragraphField } from "~/forms/paragraph-fields";
import { translator } from "~/i18n/translator";
import { setPress } from "~/pdf/press";
import { communiqueById } from "@db/queries/communiques";
import { addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

process.env.HIWAR_DATA = newFolder();

const ar = translator("ar");
const SAID = "تسوية وضعية الخريجين قبل نهاية السنة";
const { union } = ownUnion();
let ask: Ask;
let dossier: BuiltDossier;
let meeting: Id;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  setPress({ print: async () => ({ bytes: Buffer.from("%PDF-1.7"), pages: 1 }), warm: () => {}, close: async () => {} });
  await transaction(union.coordinator.id, async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", parties: [union.ministry] });
    const met = await addMeeting(tx, dossier, { when: exactly("2026-02-01"), parties: [union.ministry], outcomes: [{ kind: "their_commitment", words: SAID }] });
    await addCommitment(tx, dossier, { words: SAID, meetingId: met.id, outcomeId: met.outcomeIds[0], partyId: union.ministry });
    meeting = met.id;
  });
});

const by = async (account: Id) => ({ cookie: await cookieOf(account) });
const get = async (path: string, account = union.coordinator.id) => ask("GET", path, await by(account));
const post = async (path: string, form: Record<string, string> | [string, string][], account = union.coordinator.id) => ask("POST", path, { ...(await by(account)), form });
const news = () => `/dossiers/${dossier.number}/communiques/new`;

async function begun(): Promise<Id> {
  const id = newId();
  expect(await post(news(), { id, language: "ar", told: meeting })).toMatchObject({ status: 303, location: `/communiques/${id}/edit` });
  return id;
}

async function read(id: Id) {
  const row = await communiqueById(scopeOf(union.coordinator), id);
  if (!row) throw new Error("It is not there.");
  return row;
}

const words = async (id: Id) => toPlainText(documentFrom((await read(id)).source));

describe("beginning", () => {
  test("offers what happened in the period of the address, and says where there is nothing", async () => {
    expect((await get(`${news()}?from=2026-01-01&to=2026-03-01`)).body).toContain(meeting);
    const empty = await get(`${news()}?from=2020-01-01&to=2020-03-01`);
    expect(empty.body).not.toContain(meeting);
    expect(empty.body).toContain(ar("communiques.new.nothingInPeriod"));
  });

  test("says at its day what is wrong with a period, and keeps what was typed", async () => {
    const { body } = await get(`${news()}?from=2026-03-01&to=2026-01-01`);
    expect(body).toContain(ar("errors.not_a_day_in_order"));
    expect(body).toContain('value="2026-03-01"');
  });

  test("asks for something to tell, and keeps the language that was chosen", async () => {
    const { status, body } = await post(news(), { id: newId(), language: "fr" });
    expect(status).toBe(422);
    expect(body).toContain(ar("errors.required"));
    expect(body).toMatch(/value="fr"[^>]*checked|checked[^>]*value="fr"/);
  });

  test("refuses what is not there any more, and offers the rest again", async () => {
    const { status, body } = await post(news(), { id: newId(), language: "ar", told: newId() });
    expect(status).toBe(409);
    expect(body).toContain(ar("communiques.new.goneTitle"));
    expect(body).toContain(meeting);
  });
});

describe("writing without scripts", () => {
  let id: Id;
  beforeEach(async () => {
    id = await begun();
  });

  const sent = async (given: Record<string, string> = {}) => {
    const row = await read(id);
    return { version: String(row.version), title: row.title, document: row.source, before: row.source, titleBefore: row.title, ...given };
  };
  const anchorAt = async (place: number) => paragraphsOf(documentFrom((await read(id)).source))[place]?.anchor ?? "";

  test("each paragraph is a field, and new ones go to the end", async () => {
    const anchor = await anchorAt(0);
    const answer = await post(`/communiques/${id}/edit`, await sent({ [paragraphField(anchor)]: "افتتاح جديد", more: "خاتمة أولى\n\nخاتمة ثانية" }));
    expect(answer).toMatchObject({ status: 303, location: `/communiques/${id}` });
    const lines = (await words(id)).split("\n");
    expect([lines[0], ...lines.slice(-2)]).toEqual(["افتتاح جديد", "خاتمة أولى", "خاتمة ثانية"]);
  });

  test("a missing title is asked for at its field, and the text that was typed comes back", async () => {
    const { status, body } = await post(`/communiques/${id}/edit`, await sent({ title: "", [paragraphField(await anchorAt(0))]: "نص لا يضيع" }));
    expect(status).toBe(422);
    expect(body).toContain(ar("errors.required"));
    expect(body).toContain("نص لا يضيع");
  });

  test("a text that somebody else saved meanwhile is shown beside it, and what is chosen of both is saved", async () => {
    const [mine, first, second] = [await sent(), await anchorAt(0), await anchorAt(1)];
    await post(`/communiques/${id}/edit`, await sent({ [paragraphField(first)]: "صياغة الزميل" }), union.otherCoordinator.id);
    const both = await post(`/communiques/${id}/edit`, { ...mine, [paragraphField(first)]: "صياغتي", [paragraphField(second)]: "فقرة لم يمسها غيري" });
    expect(both.status).toBe(409);
    for (const part of ["صياغة الزميل", "صياغتي", "فقرة لم يمسها غيري", "other coordinator"]) expect(both.body).toContain(part);
    expect(await words(id)).toContain("صياغة الزميل");

    const carried = [...both.body.matchAll(/<input type="hidden" name="(document|title|before|titleBefore|version|began|compared)" value="([^"]*)"/g)].map(([, name = "", value = ""]): [string, string] => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")]);
    expect((await post(`/communiques/${id}/edit`, carried)).status).toBe(409);
    const again = await post(`/communiques/${id}/edit`, [...carried, ["again", "1"]]);
    expect([again.status, again.body.includes(">صياغتي</textarea>"), again.body.includes(">صياغة الزميل</textarea>"), /name="version"[^>]*value="1"|value="1"[^>]*name="version"/.test(again.body)]).toEqual([200, true, false, true]);
    expect(await post(`/communiques/${id}/edit`, [...carried, [`choice.${first}`, "mine"]])).toMatchObject({ status: 303 });
    expect(await words(id)).toContain("صياغتي");
    expect(await words(id)).toContain("فقرة لم يمسها غيري");
    expect(await words(id)).not.toContain("صياغة الزميل");
  });

  test("a text that was published meanwhile is not saved, and what was typed comes back", async () => {
    const mine = await sent({ [paragraphField(await anchorAt(0))]: "نص لا يضيع" });
    await post(`/communiques/${id}/publication`, { intent: "publish", version: "1" });
    const { status, body } = await post(`/communiques/${id}/edit`, mine);
    expect(status).toBe(409);
    expect(body).toContain(ar("editor.communique.publishedWords"));
    expect(body).toContain("نص لا يضيع");
    const opened = await get(`/communiques/${id}/edit`);
    expect(opened.body).toContain(ar("refusals.published_communique"));
    expect(opened.body).not.toContain("<textarea");
  });

  test("what is no text is refused in words", async () => {
    const { status, body } = await post(`/communiques/${id}/edit`, await sent({ document: '{"type":"doc","content":[{"type":"script"}]}' }));
    expect(status).toBe(422);
    expect(body).toContain(ar("editor.refusal.unknownNode"));
  });
});

describe("publishing", () => {
  test("shows first which records of the text members do not read, and then opens it to them", async () => {
    const id = await begun();
    const before = await get(`/communiques/${id}/publication`);
    expect(before.body).toContain(ar("communiques.publication.revealsTitle"));
    expect(before.body).toContain(SAID);
    expect((await get(`/communiques/${id}`, union.member.id)).status).toBe(404);
    expect((await get(`/communiques/${id}/text`, union.member.id)).status).toBe(404);

    expect(await post(`/communiques/${id}/publication`, { intent: "publish", version: "1" })).toMatchObject({ status: 303 });
    expect((await get(`/dossiers/${dossier.number}`, union.member.id)).body).toContain(`/communiques/${id}`);
    const shown = await get(`/communiques/${id}`, union.member.id);
    expect(shown.body).toContain(SAID);
    expect(shown.body).not.toContain(`/communiques/${id}/edit`);
    const text = await get(`/communiques/${id}/text`, union.member.id);
    expect(text.body.split("\n\n").at(-1)?.trim()).toBe("التنسيقية الأولى\n4 مارس 2026");

    expect(await post(`/communiques/${id}/publication`, { intent: "unpublish", version: "2" })).toMatchObject({ status: 303 });
    expect((await get(`/communiques/${id}`, union.member.id)).status).toBe(404);
  });

  test("is refused for a text that changed since it was shown, which is shown anew", async () => {
    const id = await begun();
    const row = await read(id);
    const document = canonicalText(documentFromBlocks([{ kind: "paragraph", words: "نص آخر تماما" }]));
    await post(`/communiques/${id}/edit`, { version: "1", title: row.title, document, before: row.source, titleBefore: row.title });
    const { status, body } = await post(`/communiques/${id}/publication`, { intent: "publish", version: "1" });
    expect(status).toBe(409);
    expect(body).toContain(ar("communiques.publication.stale"));
    expect(body).toContain("نص آخر تماما");
    expect((await read(id)).publishedAt).toBeNull();
  });
});

describe("on paper", () => {
  test("it is issued in the language it is written in, and members are handed what was published", async () => {
    const id = await begun();
    await post(`/communiques/${id}/publication`, { intent: "publish", version: "1" });
    expect((await get(`/communiques/${id}/communique.pdf`, union.member.id)).status).toBe(404);
    expect(await post(`/communiques/${id}/papers`, { id: newId(), language: "fr", level: "organisation" })).toMatchObject({ status: 409 });
    expect(await post(`/communiques/${id}/papers`, { id: newId(), language: "fr", level: "members" })).toMatchObject({ status: 303 });
    const paper = await get(`/communiques/${id}/communique.pdf`, union.member.id);
    expect([paper.status, paper.body.slice(0, 5)]).toEqual([200, "%PDF-"]);
    expect((await get(`/communiques/${id}`, union.member.id)).body).toContain(`/communiques/${id}/communique.pdf`);
  });

  test("a paper of a draft stays inside, also once the communiqué is published", async () => {
    const id = await begun();
    await post(`/communiques/${id}/papers`, { id: newId(), language: "ar", level: "organisation" });
    await post(`/communiques/${id}/publication`, { intent: "publish", version: "1" });
    expect((await get(`/communiques/${id}/communique.pdf`, union.member.id)).status).toBe(404);
    expect((await get(`/communiques/${id}/communique.pdf`)).status).toBe(200);
  });
});

test("a draft is deleted once, however often it is asked for", async () => {
  const id = await begun();
  expect((await get(`/communiques/${id}/delete`)).body).toContain(ar("communiques.delete.undo"));
  expect(await post(`/communiques/${id}/delete`, { version: "1" })).toMatchObject({ status: 303, location: `/dossiers/${dossier.number}/communiques` });
  expect((await post(`/communiques/${id}/delete`, { version: "1" })).status).toBe(303);
  expect((await post(`/communiques/${id}/delete`, { version: "1" }, union.otherCoordinator.id)).status).toBe(404);
});
