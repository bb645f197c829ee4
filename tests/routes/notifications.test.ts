import { beforeAll, beforeEach, expect, test, vi } from "vitest";

import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { derivedText } from "@db/installation-secret";
import { letter, notification } from "@db/schema";
import { addCommitment, addDossier, type BuiltDossier } from "@db/seed/builders";
import { hashOfToken } from "@db/tokens";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let ask: Ask;
let cookie: string;
let dossier: BuiltDossier;

beforeAll(async () => {
  vi.stubEnv("APP_KEY", "a key of the tests");
  ask = askerOf(await builtApp());
  cookie = await cookieOf(union.coordinator.id);
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title: "كناري الملف" }));
  const commitment = await transaction(HOUSE, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", dueOn: TODAY, words: "كناري الالتزام" }));
  await transaction(HOUSE, (tx) => tx.insert(notification).values({ id: newId(), accountId: union.coordinator.id, kind: "due_soon", subjectId: commitment, dossierId: dossier.id, onDay: TODAY, createdAt: NOW }));
});

beforeEach(async () => {
  await fresh.owner`delete from notification_setting`;
});

const rhythmOf = async (id: Id) => (await fresh.owner<{ rhythm: string }[]>`select rhythm from notification_setting where account_id = ${id}`)[0]?.rhythm ?? null;

/** A letter that went out, and the token of its link. */
async function sentLetter(claimedAt: Date = NOW, state: "sent" | "waiting" = "sent"): Promise<string> {
  const id = newId();
  const token = derivedText(`unsubscribe ${id}`);
  await transaction(HOUSE, (tx) => tx.insert(letter).values({
    id, accountId: union.coordinator.id, language: "ar", subject: "حوار: لديكم إشعار واحد", paragraphs: ["كناري الرسالة"], unsubscribeHash: hashOfToken(token), state, createdAt: claimedAt, claimedAt,
  }));
  return token;
}

test("the list tells what is unread, and marking all as read takes the figure off every page", async () => {
  const list = await ask("GET", "/notifications", { cookie });
  expect(list.body).toContain("كناري الالتزام");
  expect(list.body).toContain("تعليم الكل كمقروء");
  expect((await ask("GET", "/dossiers", { cookie })).body).toContain("bell-count");
  expect(await ask("POST", "/notifications", { cookie, form: {} })).toMatchObject({ status: 303, location: "/notifications" });
  expect((await ask("GET", "/dossiers", { cookie })).body).not.toContain("bell-count");
  expect((await ask("GET", "/notifications", { cookie })).body).not.toContain("تعليم الكل كمقروء");
});

test("reading a letter's link changes nothing, however often; the button, or the mail program, ends the letters without anybody signing in", async () => {
  const token = await sentLetter();
  for (const reading of [1, 2]) expect([reading, (await ask("GET", `/unsubscribe/${token}`)).status]).toEqual([reading, 200]);
  expect((await ask("GET", `/unsubscribe/${token}`)).body).toContain("إيقاف الرسائل");
  expect(await rhythmOf(union.coordinator.id)).toBeNull();
  const ended = await ask("POST", `/unsubscribe/${token}`, { form: { "List-Unsubscribe": "One-Click" } });
  expect(ended.status).toBe(200);
  expect(ended.body).toContain("تم إيقاف الرسائل");
  expect(ended.cookies).toEqual([]);
  expect(await rhythmOf(union.coordinator.id)).toBe("never");
  expect((await ask("POST", `/unsubscribe/${token}`)).status).toBe(200);
});

test("a token that nobody has, one that was altered, and one older than ninety days end nothing", async () => {
  const token = await sentLetter();
  const old = await sentLetter(new Date(NOW.getTime() - 91 * 86_400_000));
  for (const wrong of ["none", token.slice(1), token.toUpperCase(), hashOfToken(token), old]) {
    for (const verb of ["GET", "POST"]) expect([wrong, (await ask(verb, `/unsubscribe/${wrong}`, verb === "POST" ? { form: {} } : {})).status]).toEqual([wrong, 410]);
  }
  expect(await rhythmOf(union.coordinator.id)).toBeNull();
});

test("how one is told is kept, and what makes no sense is refused with what was chosen", async () => {
  const form = (await ask("GET", "/settings/notifications", { cookie })).body;
  expect(form).toMatch(/<input(?=[^>]*name="rhythm")(?=[^>]*value="daily")(?=[^>]*checked)[^>]*>/);
  expect(await ask("POST", "/settings/notifications", { cookie, form: { rhythm: "weekly", named: "on" } })).toMatchObject({ status: 303, location: "/settings/notifications?saved" });
  expect(await fresh.owner`select rhythm, named from notification_setting`).toEqual([{ rhythm: "weekly", named: true }]);
  expect((await ask("POST", "/settings/notifications", { cookie, form: { rhythm: "hourly" } })).status).toBe(422);
  expect(await rhythmOf(union.coordinator.id)).toBe("weekly");
});

test("a dossier is muted from its page and heard again from the settings; by whoever may not know of it, neither", async () => {
  const address = `/dossiers/${dossier.number}`;
  expect((await ask("GET", address, { cookie })).body).toContain("إيقاف إشعارات هذا الملف");
  expect(await ask("POST", `${address}/mute`, { cookie, form: { muted: "yes", from: "dossier" } })).toMatchObject({ status: 303, location: address });
  expect((await ask("GET", address, { cookie })).body).toContain("استئناف إشعارات هذا الملف");
  expect((await ask("GET", "/settings/notifications", { cookie })).body).toContain("كناري الملف");
  const stranger = await cookieOf(union.sisterCoordinator.id);
  expect((await ask("POST", `${address}/mute`, { cookie: stranger, form: { muted: "yes", from: "dossier" } })).status).toBe(404);
  expect(await ask("POST", `${address}/mute`, { cookie, form: { muted: "no", from: "settings" } })).toMatchObject({ status: 303, location: "/settings/notifications" });
  expect(await fresh.owner`select 1 from dossier_mute`).toHaveLength(0);
});

test("the outbox tells administrators to whom, of what kind and what became of it, and nothing that a letter says", async () => {
  await sentLetter(NOW, "waiting");
  const { status, body } = await ask("GET", "/admin/outbox", { cookie: await cookieOf(union.administrator.id) });
  expect(status).toBe(200);
  expect(body).toContain("coordinator");
  expect(body).toContain("حوار: لديكم إشعار واحد");
  expect(body).toContain("في الانتظار");
  expect(body).toContain("لا خادم بريد مضبوط");
  expect(body).not.toContain("كناري");
  expect((await ask("GET", "/admin/outbox", { cookie })).status).toBe(403);
});
