import { beforeAll, expect, test } from "vitest";

import type { Id, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDocument, addDossier, addEvent, addMeeting, addResponse, addSign, type BuiltDossier, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { givePassword, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const CANARY = "كناري-مشطوب";
const { fresh, union } = ownUnion();
let ask: Ask;
let dossier: BuiltDossier;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", parties: [union.ministry] }));
  await givePassword(union.coordinator.id);
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const get = async (viewer: Viewer, address: string) => ask("GET", address, { cookie: await cookieOf(viewer.id) });
const post = async (viewer: Viewer, address: string, form: Record<string, string>) => ask("POST", address, { cookie: await cookieOf(viewer.id), form });
const hidden = (body: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";

/** A meeting published to members with a commitment in it, recorded now. */
function aMeeting(into: BuiltDossier = dossier): Promise<{ id: Id; commitment: Id }> {
  return built(async (tx) => {
    const { id, outcomeIds } = await addMeeting(tx, into, { title: CANARY, confidentiality: "members", parties: [union.ministry], outcomes: [{ kind: "their_commitment", words: CANARY }], at: NOW });
    const commitment = await addCommitment(tx, into, { words: CANARY, meetingId: id, outcomeId: outcomeIds[0], partyId: union.ministry, confidentiality: "members", at: NOW });
    return { id, commitment };
  });
}

/** Strikes a record out through its page; answers where its restoration stands. */
async function strike(viewer: Viewer, kind: string, id: Id): Promise<string> {
  const address = `/strike/${kind}/${id}`;
  const { body } = await get(viewer, address);
  const form = { id: hidden(body, "id"), seen: hidden(body, "seen"), reason: "سجل خطأ" };
  expect((await post(viewer, address, form)).status).toBe(303);
  expect((await post(viewer, address, form)).status).toBe(303);
  const [row] = await fresh.sql`select id from strike where subject_id = ${id} and restored_at is null`;
  return `/strikes/${row?.id}/restore`;
}

test("what was struck out is gone from every page of the members and of those who work, and told on its own page and in the history", async () => {
  const { id, commitment } = await aMeeting();
  const pages = [`/dossiers/${dossier.number}`, `/dossiers/${dossier.number}/meetings`, `/dossiers/${dossier.number}/commitments`, `/dossiers/${dossier.number}/publication`, "/meetings", "/commitments", "/", `/parties/${union.ministry}`];
  const naming = async (viewer: Viewer) => (await Promise.all(pages.map((address) => get(viewer, address)))).filter(({ body }) => body.includes(CANARY)).length;
  expect(await naming(union.coordinator)).toBeGreaterThan(4);
  expect((await get(union.member, `/dossiers/${dossier.number}`)).body).toContain(CANARY);

  const restoration = await strike(union.coordinator, "meeting", id);
  for (const viewer of [union.coordinator, union.localBureau, union.member, union.administrator]) expect(await naming(viewer)).toBe(0);
  for (const address of [`/meetings/${id}`, `/commitments/${commitment}`, `/strike/meeting/${id}`]) {
    const { status, body } = await get(union.coordinator, address);
    expect([status, body.includes("مشطوب"), body.includes(CANARY), body.includes("سجل خطأ"), body.includes(restoration)]).toEqual([200, true, true, true, true]);
    expect((await get(union.sisterCoordinator, address)).status).toBe(404);
  }
  expect((await get(union.coordinator, `/dossiers/${dossier.number}/history`)).body).toContain(restoration);
  expect((await get(union.otherCoordinator, `/dossiers/${dossier.number}/history`)).body).not.toContain(restoration);
  expect((await get(union.otherCoordinator, restoration)).status).toBe(403);

  expect((await get(union.localBureau, restoration)).body).toContain("سجل خطأ");
  expect(await post(union.localBureau, restoration, {})).toMatchObject({ status: 303, location: `/meetings/${id}` });
  expect(await naming(union.coordinator)).toBeGreaterThan(4);
});

test("a reason is asked for, and what changed meanwhile is named again before anything is struck", async () => {
  const { id } = await aMeeting();
  const address = `/strike/meeting/${id}`;
  const { body } = await get(union.coordinator, address);
  const form = { id: hidden(body, "id"), seen: hidden(body, "seen"), reason: " " };
  expect((await post(union.coordinator, address, form)).status).toBe(422);
  await built((tx) => addCommitment(tx, dossier, { meetingId: id, partyId: union.ministry, at: NOW }));
  const stale = await post(union.coordinator, address, { ...form, reason: "خطأ" });
  expect([stale.status, hidden(stale.body, "seen") === form.seen]).toEqual([409, false]);
  expect((await get(union.otherCoordinator, address)).status).toBe(403);
  expect((await get(union.member, address)).status).toBe(403);
  for (const wrong of ["/strike/dossier/x", "/strike/meeting/x", "/strikes/x/restore"]) expect((await get(union.coordinator, wrong)).status).toBe(404);
});

test("each page offers striking out to whoever may, and to nobody else", async () => {
  const { id, commitment } = await aMeeting();
  const [event, sign] = await built(async (tx) => [await addEvent(tx, dossier, { at: NOW }), await addSign(tx, dossier, { commitmentId: commitment, at: NOW })]);
  const offers: [string, string][] = [
    [`/meetings/${id}`, `/strike/meeting/${id}`], [`/commitments/${commitment}`, `/strike/commitment/${commitment}`], [`/commitments/${commitment}`, `/strike/sign/${sign}`], [`/events/${event}/edit`, `/strike/event/${event}`],
  ];
  for (const [address, link] of offers) {
    expect((await get(union.coordinator, address)).body).toContain(link);
    expect((await get(union.otherCoordinator, address)).body).not.toContain(link);
  }
  expect((await get(union.localBureau, `/dossiers/${dossier.number}`)).body).toContain(`/strike/event/${event}`);
  await strike(union.coordinator, "sign", sign ?? "");
  await strike(union.coordinator, "event", event ?? "");
  expect((await get(union.coordinator, `/events/${event}/edit`)).body).toContain("مشطوب");
});

test("a deposit leads to striking out each of its answers, and the list of files to each file: whoever may, and where nobody is independent everybody who reads them", async () => {
  const texts = (owner: BuiltDossier) => transaction(owner.createdBy, async (tx) => {
    const { id: demandId, versionId } = await addDemand(tx, owner, {});
    const deposit = await addDeposit(tx, owner, { fileId: await addDemandFile(tx, owner), partyId: union.ministry, items: [{ demandId, versionId }], at: NOW });
    return { deposit, answer: await addResponse(tx, owner, { depositId: deposit, at: NOW }), file: await addDocument(tx, owner, { at: NOW }) };
  });
  const leads = async (viewer: Viewer, holder: BuiltDossier, { deposit, answer, file }: Awaited<ReturnType<typeof texts>>) =>
    [(await get(viewer, `/deposits/${deposit}`)).body.includes(`/strike/response/${answer}`), (await get(viewer, `/dossiers/${holder.number}/documents`)).body.includes(`/strike/document/${file}`)];
  const here = await texts(dossier);
  for (const [viewer, led] of [[union.coordinator, true], [union.localBureau, true], [union.otherCoordinator, false]] as const) expect(await leads(viewer, dossier, here)).toEqual([led, led]);

  const owned = await built((tx) => addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, ownerId: union.bureau.id, state: "in_dialogue", parties: [union.ministry] }));
  const there = await texts(owned);
  expect(await leads(union.bureau, owned, there)).toEqual([true, true]);
  for (const address of [`/strike/response/${there.answer}`, `/strike/document/${there.file}`]) expect((await get(union.bureau, address)).body).toContain(translator("ar")("strikes.nobody"));
});

test("a file of demands is struck out from its page once none of its deposits stands, and told there and in the history", async () => {
  const { file, deposit, demand } = await built(async (tx) => {
    const fileId = await addDemandFile(tx, dossier, { title: CANARY, at: NOW });
    const { id, versionId } = await addDemand(tx, dossier, { fileId, title: "نص باق" });
    return { file: fileId, demand: id, deposit: await addDeposit(tx, dossier, { fileId, partyId: union.ministry, items: [{ demandId: id, versionId }], at: NOW }) };
  });
  const address = `/strike/demand_file/${file}`;
  expect((await get(union.coordinator, `/files/${file}`)).body).toContain(address);
  expect((await get(union.otherCoordinator, `/files/${file}`)).body).not.toContain(address);
  const early = await get(union.coordinator, address);
  expect([early.status, early.body.includes(translator("ar")("strikes.deposited.title")), early.body.includes("<textarea")]).toEqual([200, true, false]);
  expect((await post(union.coordinator, address, { id: newId(), seen: "x", reason: "خطأ" })).status).toBe(409);
  await strike(union.coordinator, "deposit", deposit);
  const restoration = await strike(union.coordinator, "demand_file", file);
  const list = (await get(union.coordinator, `/dossiers/${dossier.number}/demands`)).body;
  expect([list.includes(CANARY), list.includes("نص باق"), (await get(union.coordinator, `/demands/${demand}`)).body.includes(CANARY)]).toEqual([false, true, false]);
  const told = await get(union.coordinator, `/files/${file}`);
  expect([told.status, told.body.includes(CANARY), told.body.includes(restoration), told.body.includes("سجل خطأ")]).toEqual([200, true, true, true]);
  for (const stranger of [union.member, union.sisterCoordinator]) expect((await get(stranger, `/files/${file}`)).body).not.toContain(CANARY);
  for (const gone of [`/files/${file}/edit`, `/files/${file}/deposit`]) expect((await get(union.coordinator, gone)).status).toBe(404);
  expect((await get(union.coordinator, `/dossiers/${dossier.number}/history`)).body).toContain(restoration);
  expect(await post(union.localBureau, restoration, {})).toMatchObject({ status: 303, location: `/files/${file}` });
  expect((await get(union.coordinator, `/dossiers/${dossier.number}/demands`)).body).toContain(CANARY);
});

test("where nobody in the bureau is independent, the page of a record leads to one that says so and offers a delegation; nothing is struck", async () => {
  const owned = await built((tx) => addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, ownerId: union.bureau.id, state: "in_dialogue" }));
  const meeting = await built((tx) => addMeeting(tx, owned, { title: CANARY }));
  const address = `/strike/meeting/${meeting.id}`;
  const words = translator("ar");
  for (const reader of [union.sisterCoordinator, union.bureau]) {
    expect((await get(reader, `/meetings/${meeting.id}`)).body).toContain(address);
    const { status, body } = await get(reader, address);
    expect([status, body.includes(words("strikes.nobody")), body.includes(words("ui.nobodyMay.askNobody")), body.includes("<textarea")]).toEqual([200, true, true, false]);
    expect((await post(reader, address, { id: newId(), seen: "", reason: "خطأ" })).status).toBe(403);
  }
  for (const stranger of [union.sisterMember, union.coordinator]) expect((await get(stranger, address)).status).not.toBe(200);
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: union.administrator.id, organisationId: union.sister, role: "coordinator" }));
  expect((await get(union.administrator, address)).body).toContain(words("ui.nobodyMay.delegate"));
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: union.localBureau.id, organisationId: union.sister, role: "bureau" }));
  expect((await get(union.sisterCoordinator, address)).status).toBe(403);
  expect((await get(union.sisterCoordinator, `/meetings/${meeting.id}`)).body).not.toContain(address);
  expect((await get(union.localBureau, address)).body).toContain("<textarea");
});

test("a meeting is moved by choosing a dossier and reading what that will do", async () => {
  const { id } = await aMeeting();
  const target = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, title: "الملف الصحيح", state: "in_dialogue" }));
  const choice = await get(union.coordinator, `/meetings/${id}/transfer`);
  expect(choice.body).toContain(`/meetings/${id}/transfer?to=${target.id}`);
  const { body } = await get(union.coordinator, `/meetings/${id}/transfer?to=${target.id}`);
  expect(body).toContain("لن يراه المنخرطون بعد النقل.");
  const form = { id: hidden(body, "id"), to: target.id, version: hidden(body, "version") };
  for (let time = 0; time < 2; time += 1) expect(await post(union.coordinator, `/meetings/${id}/transfer`, form)).toMatchObject({ status: 303, location: `/meetings/${id}` });
  expect((await get(union.coordinator, `/dossiers/${target.number}/meetings`)).body).toContain(CANARY);
  expect((await post(union.coordinator, `/meetings/${id}/transfer`, { ...form, id: crypto.randomUUID(), to: dossier.id })).status).toBe(409);
});

test("a draft is deleted with the password, once, and its address is gone", async () => {
  const draft = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id }));
  await aMeeting(draft);
  const address = `/dossiers/${draft.id}/delete`;
  expect((await get(union.coordinator, `/dossiers/${draft.id}`)).body).toContain(address);
  expect((await get(union.otherCoordinator, address)).status).toBe(403);
  expect((await get(union.coordinator, `/dossiers/${dossier.number}/delete`)).status).toBe(409);
  const { body } = await get(union.coordinator, address);
  expect(body).toContain("يحذف معها اجتماع واحد بمخرجاته");
  const form = { seen: hidden(body, "seen"), password: PASSWORD };
  expect((await post(union.coordinator, address, { ...form, password: "غيرها" })).status).toBe(422);
  for (let time = 0; time < 2; time += 1) expect(await post(union.coordinator, address, form)).toMatchObject({ status: 303, location: "/dossiers" });
  expect((await get(union.coordinator, `/dossiers/${draft.id}`)).status).toBe(404);
  expect((await post(union.otherCoordinator, address, form)).status).toBe(404);
});
