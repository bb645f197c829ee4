import { expect, test } from "vitest";

import { saveNotice } from "~/commands/keep-notice";
import { LANGUAGES } from "~/domain/localized";
import { newId } from "~/forms/id";
import type { NoticeToSave } from "~/forms/notice";
import { noticeConflict } from "~/presenters/notice-conflict";
import { privacyPage } from "~/presenters/privacy";
import { noticeShown } from "~/session/notice-shown";
import { noticeInForce, noticeSavedBy } from "@db/queries/legal-notice";
import { retentionRules } from "@db/queries/retention";
import { loadViewer } from "@db/queries/sessions";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const version = (over: Partial<NoticeToSave> = {}): NoticeToSave => (
  { id: newId(), version: 0, purpose: { ar: "تدبير الملف المطلبي", fr: null, en: null }, authorisationNumber: null, contact: null, hosting: null, ...over }
);

test("before any version a general purpose is shown, and that the authorisation number is missing is said in every language", async () => {
  for (const language of LANGUAGES) {
    const { words, given } = await noticeShown(language);
    expect(given).toMatchObject({ noticeId: null, textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(words.facts.map(({ key }) => key)).toEqual(["controller", "purpose", "authorisation"]);
    expect(words.facts.every(({ value }) => value !== "")).toBe(true);
  }
  expect((await noticeShown("fr")).words.facts[2]?.value).toBe("Numéro d’autorisation pas encore renseigné");
});

test("only who keeps the installation saves a version", async () => {
  const local = await transaction(HOUSE, async (tx) => {
    const id = await addAccount(tx, { name: "مسؤولة فرع", email: "local@union.invalid" });
    await grantRole(tx, { accountId: id, organisationId: union.organisation, role: "administrator" });
    return id;
  });
  for (const viewer of [union.coordinator, union.bureau, union.member, await loadViewer(local, TODAY)]) {
    expect(viewer && (await saveNotice(viewer, version(), NOW))).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await noticeInForce()).toEqual({ notice: null, version: 0 });
});

test("each save is a new version, sent twice one, unchanged none; those before stay as they were", async () => {
  const first = version();
  expect(await saveNotice(union.administrator, first, NOW)).toEqual({ ok: true });
  expect(await saveNotice(union.administrator, first, minutes(1))).toEqual({ ok: true });
  expect(await saveNotice(union.administrator, { ...first, id: newId(), version: 1 }, minutes(1))).toEqual({ ok: true });
  expect((await noticeInForce()).version).toBe(1);
  const shownBefore = await noticeShown("ar");
  expect(await saveNotice(union.administrator, version({ version: 1, authorisationNumber: "A-0000/2026" }), minutes(2))).toEqual({ ok: true });
  expect(await noticeInForce()).toMatchObject({ version: 2, notice: { authorisationNumber: "A-0000/2026" } });
  expect((await fresh.owner`select authorisation_number from legal_notice where id = ${first.id}`)[0]).toEqual({ authorisation_number: null });
  const shownNow = await noticeShown("ar");
  expect(shownNow.given.textHash).not.toBe(shownBefore.given.textHash);
  expect(shownNow.words.facts[2]?.value).toBe("A-0000/2026");
});

test("a form opened before another version was saved is refused, with what was saved meanwhile; of two at the same instant one is first", async () => {
  const stale = version({ version: 1, contact: "0612345678" });
  expect(await saveNotice(union.administrator, stale, minutes(3))).toEqual({ ok: false, refusal: "stale" });
  const { notice, version: newest } = await noticeInForce();
  if (!notice) throw new Error("There is no notice.");
  const form = new FormData();
  form.set("contact", "0612345678");
  form.set("purpose.ar", "تدبير الملف المطلبي");
  const conflict = noticeConflict("ar", { form, saved: { notice, version: newest }, by: await noticeSavedBy(notice.id) });
  expect(conflict.version).toBe(2);
  expect(conflict.savedBy).toContain("administrator");
  expect(conflict.differences.map(({ name }) => name)).toEqual(["authorisationNumber", "contact"]);
  const both = await Promise.all([saveNotice(union.administrator, version({ version: 2, contact: "a" }), minutes(4)), saveNotice(union.administrator, version({ version: 2, contact: "b" }), minutes(4))]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test("nobody who serves requests can change or remove a version once it stands", async () => {
  await expect(fresh.sql`update legal_notice set contact = 'x'`).rejects.toThrow(/permission denied/);
  await expect(fresh.sql`delete from legal_notice`).rejects.toThrow(/permission denied/);
});

test("the public page names every right and every period in force", async () => {
  const { notice } = await noticeInForce();
  for (const language of LANGUAGES) {
    const page = privacyPage(language, { notice, union: { ar: "الجمعية الأم", fr: null, en: null }, rules: await retentionRules() });
    expect(page.rights).toHaveLength(5);
    expect(page.times.map(({ value }) => value).every(Boolean)).toBe(true);
    expect(page.facts.find(({ key }) => key === "controller")).toMatchObject({ value: "الجمعية الأم", lang: "ar" });
  }
});
