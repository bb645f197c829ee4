import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { publishCommunique, unpublishCommunique } from "~/commands/publish-communique";
import { dayAt, instantOf } from "~/domain/days";
import type { Rhythm } from "~/domain/notification";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { gatherLetters } from "~/jobs/gather-letters";
import { lookAtDossier } from "~/jobs/remind";
import { sendLetters } from "~/jobs/send-letters";
import { communiqueById } from "@db/queries/communiques";
import { keepMailWish } from "@db/queries/notification-settings";
import { addCommunique, addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { openPostBox, type PostBox } from "../support/post-box";

const { fresh, union } = ownUnion();
const ORIGIN = "https://hiwar.invalid";
const NOON = instantOf("2026-03-04", "12:00");

let box: PostBox;

beforeEach(async () => {
  box = await openPostBox();
  vi.stubEnv("SMTP_URL", box.url);
  vi.stubEnv("APP_KEY", "a key of the tests");
  for (const table of ["notification", "letter", "notification_setting"]) await fresh.owner.unsafe(`delete from ${table}`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await box.close();
});

const wish = (who: Viewer, rhythm: Rhythm, named = false) => keepMailWish(who.id, { rhythm, named }, new Date("2026-01-01T00:00:00Z"));
const openDossier = (): Promise<BuiltDossier> =>
  transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", title: "عنوان الملف" }));

async function published(dossier: BuiltDossier): Promise<Id> {
  const id = await transaction(HOUSE, (tx) => addCommunique(tx, dossier, { title: "كناري البلاغ" }));
  const version = (await communiqueById(scopeOf(union.coordinator), id))?.version ?? 0;
  expect(await publishCommunique(union.coordinator, id, { version }, NOON)).toEqual({ ok: true });
  const looks = await fresh.owner<{ data: { dossierId: Id; change: string } }[]>`select data from pgboss.job where name = 'look-at-dossier' and data ->> 'dossierId' = ${dossier.id}`;
  for (const { data } of looks) await lookAtDossier(data, NOON);
  return id;
}
const processes = (now: Date) => Promise.all([1, 2].map(async () => {
  await gatherLetters(now);
  await sendLetters({ clock: () => now, origin: ORIGIN });
}));

test("a communiqué is told to a member by one letter without content, also by two processes, and to nobody else", async () => {
  await wish(union.member, "at_once");
  await published(await openDossier());
  await processes(NOON);
  expect(box.received.map(({ to, letter }) => [to[0], letter.subject])).toEqual([["member@union.invalid", "حوار: لديكم إشعار واحد"]]);
  const [{ letter }] = box.received as [PostBox["received"][number]];
  expect(letter.text).toContain(`${ORIGIN}/notifications`);
  expect(`${letter.text} ${letter.html}`).not.toMatch(/كناري|عنوان الملف|بلاغ/);
});

test("who wants dossiers named is told that a communiqué was published in which, and never what it is called", async () => {
  await wish(union.member, "daily", true);
  const dossier = await openDossier();
  await published(dossier);
  await processes(NOON);
  expect(box.received).toEqual([]);
  await processes(instantOf("2026-03-05", "08:00"));
  expect(box.received.map(({ letter }) => letter.subject)).toEqual(["حوار: لديكم إشعار واحد"]);
  expect(box.received[0]?.letter.text?.replaceAll(/[\u2066-\u2069]/g, "")).toContain(`${dossier.number} · عنوان الملف: بلاغ منشور`);
  expect(box.received[0]?.letter.text).not.toContain("كناري");
});

test("one that is taken back before the letter leaves is in no letter, and neither is one for who wants none", async () => {
  await wish(union.member, "daily");
  const id = await published(await openDossier());
  const version = (await communiqueById(scopeOf(union.coordinator), id))?.version ?? 0;
  expect(await unpublishCommunique(union.coordinator, id, { version })).toEqual({ ok: true });
  await processes(instantOf("2026-03-05", "08:00"));
  await wish(union.member, "never");
  await published(await openDossier());
  await processes(instantOf("2026-03-06", "08:00"));
  expect(box.received).toEqual([]);
  expect(await fresh.owner`select kind from notification where account_id = ${union.member.id} and created_at::date = ${dayAt(NOON)}`).toHaveLength(2);
});
