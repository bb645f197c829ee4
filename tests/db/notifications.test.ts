import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";

import type { NotificationKind } from "~/domain/notification";
import type { NotificationCursor } from "~/domain/rows/notification";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { notificationCursor } from "~/forms/notifications";
import { newId } from "~/forms/id";
import { notificationLines, notificationsFrom } from "~/presenters/notifications";
import { markRead, MOST_UNREAD, notificationPage, NOTIFICATIONS_A_PAGE, unreadNotifications } from "@db/queries/notifications";
import { loadViewer } from "@db/queries/sessions";
import { notification } from "@db/schema";
import { addCommitment, addCommunique, addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addResponse, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

beforeEach(async () => {
  await fresh.owner`delete from notification`;
});

const dossier = (given: Partial<Parameters<typeof addDossier>[1]> = {}): Promise<BuiltDossier> =>
  transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", ...given }));
const promise = (of: BuiltDossier, given: Partial<Parameters<typeof addCommitment>[2]> = {}): Promise<Id> =>
  transaction(HOUSE, (tx) => addCommitment(tx, of, { partyId: union.ministry, state: "confirmed", dueOn: TODAY, ...given }));
const tell = (who: Viewer, kind: NotificationKind, of: BuiltDossier, subjectId: Id, { onDay = TODAY, createdAt = NOW } = {}) =>
  transaction(HOUSE, (tx) => tx.insert(notification).values({ id: newId(), accountId: who.id, kind, subjectId, dossierId: of.id, onDay, createdAt }));
const linesOf = async (who: Viewer) => notificationLines((await notificationPage(scopeOf(who), null)).rows, "fr");
const change = (text: string) => transaction(HOUSE, (tx) => tx.execute(sql.raw(text)));

test("each line is made at the reading, in the reader's language, with the words of that moment, and leads to the thing", async () => {
  const of = await dossier({ title: "Dossier des diplômés" });
  const id = await promise(of, { words: "Nous répondrons", verbatim: true });
  await tell(union.coordinator, "due_soon", of, id);
  await change(`update commitment set words = 'Nous répondrons bientôt' where id = '${id}'`);
  expect(await linesOf(union.coordinator)).toMatchObject([
    { kind: "due_soon", href: `/commitments/${id}`, title: "Nous répondrons bientôt", verbatim: true, note: ["Échéance proche", of.number, "Ministère de l'Intérieur", "Échéance\u202f: 4 mars 2026"], unread: true, over: false },
  ]);
});

test("every kind leads to where it is dealt with", async () => {
  const of = await dossier();
  const submitted = await dossier({ state: "submitted" });
  const { meeting, demandId, reply, depositId } = await transaction(HOUSE, async (tx) => {
    const fileId = await addDemandFile(tx, of);
    const { id, versionId } = await addDemand(tx, of, { stance: "in_review", fileId });
    const deposit = await addDeposit(tx, of, { fileId, partyId: union.ministry, items: [{ demandId: id, versionId }] });
    return { meeting: (await addMeeting(tx, of, { state: "scheduled", parties: [union.ministry] })).id, demandId: id, depositId: deposit, reply: await addResponse(tx, of, { depositId: deposit, kind: null }) };
  });
  const claimed = await promise(of, { state: "claimed_done" });
  const communique = await transaction(HOUSE, (tx) => addCommunique(tx, of, { publishedAt: NOW }));
  const told: readonly [NotificationKind, BuiltDossier, Id, string][] = [
    ["verdict_waiting", of, claimed, `/commitments/${claimed}`], ["dossier_waiting", submitted, submitted.id, `/dossiers/${submitted.number}`], ["file_moved", of, of.id, `/dossiers/${of.number}`],
    ["demand_waiting", of, demandId, `/demands/${demandId}/review`], ["reply_waiting", of, reply, `/deposits/${depositId}`], ["meeting_soon", of, meeting, `/meetings/${meeting}`], ["communique", of, communique, `/communiques/${communique}`],
  ];
  for (const [kind, held, subject] of told) await tell(union.bureau, kind, held, subject);
  const lines = await linesOf(union.bureau);
  for (const [kind, , , href] of told) expect(lines.find((line) => line.kind === kind)?.href).toBe(href);
  expect(lines.find(({ kind }) => kind === "meeting_soon")?.title).toBe("Réunion avec Ministère de l'Intérieur");
});

test("what its reader may no longer see vanishes, and with it the figure: a level that was raised, an office that ended", async () => {
  const of = await dossier();
  const [raised, kept] = [await promise(of), await promise(of)];
  for (const id of [raised, kept]) await tell(union.coordinator, "due_soon", of, id);
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(2);
  await change(`update commitment set confidentiality = 'bureau' where id = '${raised}'`);
  expect((await linesOf(union.coordinator)).map(({ href }) => href)).toEqual([`/commitments/${kept}`]);
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(1);
  await change(`update dossier set confidentiality = 'bureau' where id = '${of.id}'`);
  expect(await linesOf(union.coordinator)).toEqual([]);
  await change(`update dossier set confidentiality = 'organisation' where id = '${of.id}'`);
  await change(`update role_grant set ends_on = '2026-03-03' where account_id = '${union.otherCoordinator.id}'`);
  await tell(union.otherCoordinator, "due_soon", of, kept);
  const former = await loadViewer(union.otherCoordinator.id, TODAY);
  expect(former && (await linesOf(former))).toEqual([]);
});

test("nobody reads what another was told, a member nothing from the inside, and nobody anything of another organisation", async () => {
  const of = await dossier({ confidentiality: "members" });
  const id = await promise(of);
  await tell(union.coordinator, "due_soon", of, id);
  expect(await linesOf(union.bureau)).toEqual([]);
  for (const who of [union.member, union.sisterCoordinator, union.administrator]) {
    await tell(who, "due_soon", of, id);
    expect(await linesOf(who)).toEqual([]);
  }
  await tell(union.member, "file_moved", of, of.id);
  await tell(union.sisterMember, "file_moved", of, of.id);
  expect(await linesOf(union.member)).toHaveLength(1);
  expect(await linesOf(union.sisterMember)).toEqual([]);
});

test("what is no longer so says so and counts as unread no more: kept since, another day, no longer silent", async () => {
  const of = await dossier();
  const [done, moved, heard] = [await promise(of), await promise(of), await promise(of, { dueOn: undefined, lastSignOn: "2026-01-10" })];
  await tell(union.coordinator, "overdue", of, done);
  await tell(union.coordinator, "overdue", of, moved);
  await tell(union.coordinator, "silent", of, heard, { onDay: "2026-01-10" });
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(3);
  await change(`update commitment set state = 'kept' where id = '${done}'`);
  await change(`update commitment set due_on = '2026-05-01' where id = '${moved}'`);
  await change(`update commitment set last_sign_on = '2026-03-01' where id = '${heard}'`);
  expect((await linesOf(union.coordinator)).map(({ over, unread }) => [over, unread])).toEqual([[true, false], [true, false], [true, false]]);
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(0);
});

test("a silence is told of no more once it waits again for what was undone, or for our verdict", async () => {
  const of = await dossier();
  const first = await promise(of, { state: "kept", doneOn: "2026-01-01" });
  const silent = { lastSignOn: "2026-01-10" as const };
  const waiting = await promise(of, { ...silent, triggerId: first, dueKind: "after", dueOn: undefined });
  const other = await promise(of, { ...silent, dueOn: undefined });
  for (const id of [waiting, other]) await tell(union.coordinator, "silent", of, id, { onDay: "2026-01-10" });
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(2);
  await change(`update commitment set state = 'undone' where id = '${first}'`);
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(1);
  await change(`update commitment set state = 'claimed_done' where id = '${other}'`);
  expect((await linesOf(union.coordinator)).map(({ unread, over }) => ({ unread, over }))).toEqual([{ unread: false, over: true }, { unread: false, over: true }]);
});

test("marking all as read leaves what came afterwards unread, and is each reader's own", async () => {
  const of = await dossier();
  const id = await promise(of);
  await tell(union.coordinator, "due_soon", of, id);
  await tell(union.bureau, "due_soon", of, id);
  await tell(union.coordinator, "file_moved", of, of.id, { createdAt: new Date(NOW.getTime() + 60_000) });
  await markRead(union.coordinator.id, NOW);
  expect((await linesOf(union.coordinator)).map(({ kind, unread }) => `${kind} ${unread}`)).toEqual(["file_moved true", "due_soon false"]);
  expect(await unreadNotifications(scopeOf(union.bureau))).toBe(1);
});

test("a long list is read page by page, there and back, without a gap; its figure stops", async () => {
  const of = await dossier();
  const id = await promise(of);
  const count = MOST_UNREAD + 20;
  await transaction(HOUSE, (tx) => tx.insert(notification).values(Array.from({ length: count }, (_, place) => (
    { id: newId(), accountId: union.coordinator.id, kind: "file_moved" as const, subjectId: of.id, dossierId: of.id, onDay: `2020-${String(1 + (place % 12)).padStart(2, "0")}-${String(1 + Math.floor(place / 12)).padStart(2, "0")}`, createdAt: new Date(NOW.getTime() + Math.floor(place / 3)) }))));
  await tell(union.coordinator, "due_soon", of, id);
  expect(await unreadNotifications(scopeOf(union.coordinator))).toBe(MOST_UNREAD + 1);
  const seen: Id[] = [];
  let cursor: NotificationCursor | null = null;
  let last = await notificationPage(scopeOf(union.coordinator), null);
  for (let pages = 0; pages < 10; pages += 1) {
    seen.push(...last.rows.map((row) => row.id));
    if (!last.next) break;
    // The place travels in the address, as a reader's browser carries it.
    cursor = notificationCursor(new URL(`http://x${notificationsFrom(last.next)}`).searchParams);
    last = await notificationPage(scopeOf(union.coordinator), cursor);
  }
  expect([seen.length, new Set(seen).size]).toEqual([count + 1, count + 1]);
  const before = await notificationPage(scopeOf(union.coordinator), last.previous);
  expect(before.rows.map((row) => row.id)).toEqual(seen.slice(-(last.rows.length + NOTIFICATIONS_A_PAGE), -last.rows.length));
});

test("a place in an address that makes no sense is the beginning", () => {
  for (const query of ["after=", "after=x", `after=${encodeURIComponent("2026-03-04 10:00:00+00 x")}`, `before=${encodeURIComponent(`2026-99-99 10:00:00+00 ${newId()}`)}`, `after=${encodeURIComponent(`2026-03-04'; drop table letter ${newId()}`)}`]) {
    expect(notificationCursor(new URLSearchParams(query))).toBeNull();
  }
});
