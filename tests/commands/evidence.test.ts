import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { addEvidence, copyAgain } from "~/commands/add-evidence";
import { strikeOut } from "~/commands/strike-out";
import { transferMeeting } from "~/commands/transfer-meeting";
import { scopeOf } from "~/domain/viewer";
import { evidenceForm, type NewEvidence } from "~/forms/evidence";
import { newId } from "~/forms/id";
import { ownStore } from "@db/files/open-store";
import { sweepFiles } from "@db/files/sweep";
import { documentById, documentsOf } from "@db/queries/documents";
import { evidenceById, evidenceOf } from "@db/queries/evidence";
import { strikeFacts } from "@db/queries/strike-facts";
import { commitment as commitments, dossier as dossiers } from "@db/schema";
import { addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";
import { eq } from "drizzle-orm";

import { newFolder } from "../support/backup";
import { sentFile } from "../support/files";
import { outside } from "../support/outside";
import { ownUnion } from "../support/own-union";
import { pdf } from "../support/pdf";
import { smallDisk } from "../support/small-disk";
import { NOW, TODAY } from "../support/union";

vi.mock("node:dns/promises", async (real) => ({ ...(await real<object>()), lookup: () => Promise.resolve([{ address: "93.184.215.14", family: 4 }]) }));

const { fresh, union } = ownUnion();
const before = process.env.HIWAR_DATA;
let folder: string;
let dossier: BuiltDossier;
let commitment: string;

beforeEach(async () => {
  folder = newFolder();
  process.env.HIWAR_DATA = folder;
  [dossier, commitment] = await transaction(HOUSE, async (tx) => {
    const opened = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return [opened, await addCommitment(tx, opened, { partyId: union.ministry, state: "in_progress" })] as const;
  });
});
afterEach(() => {
  if (before === undefined) delete process.env.HIWAR_DATA;
  else process.env.HIWAR_DATA = before;
});

const given = (over: Partial<NewEvidence>): NewEvidence => ({ id: newId(), kind: "file", shows: "صدور المقرر", onDay: null, file: null, url: null, bulletinNumber: null, bulletinPage: null, bulletinText: null, level: undefined, ...over });
const added = (over: Partial<NewEvidence> = {}, sent: Parameters<typeof addEvidence>[3]["sent"] = undefined, viewer = union.coordinator) => addEvidence(viewer, commitment, given(over), { now: NOW, sent });
const lines = (viewer = union.coordinator) => evidenceOf(scopeOf(viewer), commitment);
const PAGE = "https://www.communique.invalid/decision";
const page = (text: string) => outside.use(http.get(PAGE, () => new HttpResponse(`<title>بلاغ</title><p>${text}</p>`, { headers: { "Content-Type": "text/html; charset=utf-8" } })));
const rows = async () => {
  const [row] = await fresh.sql`select (select count(*)::int from evidence where commitment_id = ${commitment}) as evidence, (select count(*)::int from document where dossier_id = ${dossier.id}) as documents`;
  return { ...row };
};
const NOTHING = { evidence: 0, documents: 0 };

describe("evidence of a commitment", () => {
  test("as a file stands on its page with who added it when and its SHA-256, and among the documents of the dossier", async () => {
    expect(await added({}, sentFile("المقرر.pdf", pdf()), union.localBureau)).toMatchObject({ ok: true });
    const hash = createHash("sha256").update(pdf()).digest("hex");
    const [line] = await lines();
    expect(line).toMatchObject({ kind: "file", shows: "صدور المقرر", hash, document: { fileName: "المقرر.pdf", bytes: pdf().length }, createdBy: union.localBureau.id, createdByName: "local bureau", createdAt: NOW, confidentiality: "organisation" });
    expect((await documentsOf(scopeOf(union.coordinator), dossier.id)).documents).toMatchObject([{ id: line?.document?.id, hash }]);
    expect(await ownStore().open(hash)).not.toBeNull();
  });

  test("as a link is kept with what the page said that day, its title and the hash of that text", async () => {
    page("صدر المقرر اليوم");
    const id = newId();
    await added({ id, kind: "link", url: PAGE });
    page("حذف البلاغ");
    expect(await evidenceById(scopeOf(union.localBureau), id)).toMatchObject({ url: PAGE, pageTitle: "بلاغ", copy: "صدر المقرر اليوم", copiedAt: NOW, copyProblem: null, hash: createHash("sha256").update("صدر المقرر اليوم").digest("hex") });
    expect(await copyAgain(union.coordinator, id, NOW)).toEqual({ ok: true, id });
    expect((await evidenceById(scopeOf(union.coordinator), id))?.copy).toBe("صدر المقرر اليوم");
  });

  test("as a link is kept also where no copy can be made, with the reason, and the copy can be tried again", async () => {
    const id = newId();
    outside.use(http.get(PAGE, () => new HttpResponse("no", { status: 403 })));
    expect(await added({ id, kind: "link", url: PAGE })).toEqual({ ok: true, id });
    expect(await evidenceById(scopeOf(union.coordinator), id)).toMatchObject({ copy: null, hash: null, copiedAt: null, copyProblem: "refused" });
    const inside = await added({ kind: "link", url: "http://169.254.169.254/latest/" });
    expect(inside.ok && (await evidenceById(scopeOf(union.coordinator), inside.id))?.copyProblem).toBe("private_address");
    page("صدر المقرر");
    expect(await copyAgain(union.localBureau, id, NOW)).toEqual({ ok: true, id });
    expect(await evidenceById(scopeOf(union.coordinator), id)).toMatchObject({ copy: "صدر المقرر", copyProblem: null });
    expect(await copyAgain(union.member, id, NOW)).toEqual({ ok: false, refusal: "not_found" });
  });

  test("as a reference to the bulletin keeps its number, day, page and text", async () => {
    await added({ kind: "bulletin", onDay: "2026-02-12", bulletinNumber: "7012", bulletinPage: 1874, bulletinText: "مرسوم رقم 2.26.12" });
    expect(await lines()).toMatchObject([{ kind: "bulletin", onDay: "2026-02-12", bulletinNumber: "7012", bulletinPage: 1874, bulletinText: "مرسوم رقم 2.26.12", hash: null, document: null }]);
  });

  test("sent twice is the same, and under the id of somebody else's it is refused", async () => {
    const id = newId();
    for (let time = 0; time < 2; time += 1) expect(await added({ id }, sentFile("المقرر.pdf", pdf()))).toEqual({ ok: true, id });
    expect(await added({ id }, sentFile("المقرر.pdf", pdf()), union.otherCoordinator)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await rows()).toEqual({ evidence: 1, documents: 1 });
  });

  test("is added by coordinators and bureau alone, and to no commitment of a closed dossier", async () => {
    expect(await added({}, sentFile("a.pdf", pdf()), union.sisterCoordinator)).toEqual({ ok: false, refusal: "not_found" });
    expect(await added({}, sentFile("a.pdf", pdf()), union.member)).toEqual({ ok: false, refusal: "not_found" });
    expect(await added({ level: "bureau" }, sentFile("a.pdf", pdf()))).toEqual({ ok: false, refusal: "forbidden" });
    await transaction(HOUSE, (tx) => tx.update(dossiers).set({ state: "withdrawn", closedOn: TODAY }).where(eq(dossiers.id, dossier.id)));
    expect(await added({}, sentFile("a.pdf", pdf()))).toEqual({ ok: false, refusal: "illegal_move" });
    expect(await rows()).toEqual(NOTHING);
  });

  test("is never read more widely than its commitment, and its file neither", async () => {
    await added({}, sentFile("المقرر.pdf", pdf()));
    const [line] = await lines();
    await transaction(HOUSE, (tx) => tx.update(commitments).set({ confidentiality: "bureau" }).where(eq(commitments.id, commitment)));
    expect(await lines()).toEqual([]);
    expect(await evidenceById(scopeOf(union.coordinator), line?.id ?? "")).toBeNull();
    expect(await documentById(scopeOf(union.coordinator), line?.document?.id ?? "")).toBeNull();
    expect(await lines(union.localBureau)).toHaveLength(1);
    expect(await documentById(scopeOf(union.localBureau), line?.document?.id ?? "")).not.toBeNull();
    await added({}, sentFile("آخر.pdf", pdf({ catalog: "/Lang (ar)" })), union.localBureau);
    expect((await lines(union.localBureau)).map(({ confidentiality }) => confidentiality)).toEqual(["organisation", "bureau"]);
  });

  test("leaves the page when it is struck out and stays with its reason; a file that is struck out is no longer told with it", async () => {
    await added({}, sentFile("المقرر.pdf", pdf()));
    const [line] = await lines();
    const strike = async (kind: "evidence" | "document", id: string) => {
      const facts = await strikeFacts(scopeOf(union.coordinator), kind, id);
      return strikeOut(union.coordinator, { kind, id, strikeId: newId(), seen: facts?.seen ?? "", reason: "سجل خطأ" }, { now: NOW });
    };
    expect((await strikeFacts(scopeOf(union.coordinator), "document", line?.document?.id ?? ""))?.goes.namedBy).toBe(1);
    expect(await strike("document", line?.document?.id ?? "")).toEqual({ ok: true });
    expect(await lines()).toMatchObject([{ document: null, hash: null }]);
    expect(await strike("evidence", line?.id ?? "")).toEqual({ ok: true });
    expect(await lines()).toEqual([]);
    expect(await fresh.sql`select reason from strike where subject_id = ${line?.id ?? ""}`).toMatchObject([{ reason: "سجل خطأ" }]);
  });

  test("goes with its meeting into another dossier, with its file", async () => {
    const [meeting, other] = await transaction(HOUSE, async (tx) => {
      const held = await addMeeting(tx, dossier, { parties: [union.ministry] });
      await tx.update(commitments).set({ meetingId: held.id }).where(eq(commitments.id, commitment));
      return [held, await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" })] as const;
    });
    await added({}, sentFile("المقرر.pdf", pdf()));
    expect(await transferMeeting(union.coordinator, { meetingId: meeting.id, targetId: other.id, changeId: newId(), version: 1 }, { now: NOW, today: TODAY })).toEqual({ ok: true });
    expect(await fresh.sql`select dossier_id from evidence where commitment_id = ${commitment} union all select dossier_id from document where dossier_id in (${dossier.id}, ${other.id})`).toMatchObject([{ dossier_id: other.id }, { dossier_id: other.id }]);
    expect(await lines()).toMatchObject([{ document: { fileName: "المقرر.pdf" } }]);
  });
});

describe("evidence that cannot be kept", () => {
  test("is refused at its field: none chosen, a program under the name of a PDF, one that is longer than any", async () => {
    const refusal = async (sent: Parameters<typeof added>[1]) => {
      const result = await added({}, sent);
      return result.ok || result.refusal !== "fields" ? result : result.fields.file;
    };
    expect(await refusal(undefined)).toEqual(["required"]);
    expect(await refusal(sentFile("المقرر.pdf", Buffer.from("\x7FELF\x02\x01\x01program")))).toEqual([expect.stringMatching(/^(program|not_what_it_says)$/)]);
    expect(await refusal({ fileName: "المقرر.pdf", path: "", bytes: 200_000_000, refusal: "file_too_large" })).toEqual(["file_too_large|max=20"]);
    expect(await rows()).toEqual(NOTHING);
  });

  test("leaves no row without its file where the store is gone in the middle", async () => {
    writeFileSync(path.join(folder, "files"), "in the way of the folder of that name");
    expect(await added({}, sentFile("المقرر.pdf", pdf()))).toEqual({ ok: false, refusal: "fields", fields: { file: ["store_unavailable"] } });
    expect(await rows()).toEqual(NOTHING);
  });

  const probe = smallDisk(64);
  probe?.remove();
  test.runIf(probe)("leaves no row and no half of a file where the disk is full", async () => {
    const disk = smallDisk(16);
    if (!disk) throw new Error("No small disk was mounted.");
    try {
      process.env.HIWAR_DATA = disk.folder;
      expect(await added({}, sentFile("ملاحظات.txt", "سلام\n".repeat(20_000)))).toEqual({ ok: false, refusal: "fields", fields: { file: ["store_unavailable"] } });
      expect(await rows()).toEqual(NOTHING);
    } finally {
      disk.remove();
    }
  });

  test("leaves no file behind where the row is refused after the file was stored: the sweep of the next day takes it", async () => {
    const own = pdf({ catalog: "/Lang (fr)" });
    expect(await added({ level: "bureau" }, sentFile("المقرر.pdf", own))).toEqual({ ok: false, refusal: "forbidden" });
    const hash = createHash("sha256").update(own).digest("hex");
    expect(await ownStore().open(hash)).not.toBeNull();
    await sweepFiles(ownStore(), new Date(Date.now() + 2 * 86_400_000));
    expect(await ownStore().open(hash)).toBeNull();
    expect(await rows()).toEqual(NOTHING);
  });

  test.each([
    [{ kind: "link" }, "url"], [{ kind: "link", url: "javascript:alert(1)" }, "url"], [{ kind: "link", url: "ftp://a.invalid/" }, "url"], [{ kind: "link", url: "https://me:secret@a.invalid/" }, "url"], [{ kind: "link", url: "بلاغ" }, "url"],
    [{ kind: "bulletin", onDay: "2026-02-12" }, "bulletinNumber"], [{ kind: "bulletin", bulletinNumber: "7012" }, "onDay"], [{ kind: "bulletin", bulletinNumber: "7012", onDay: "2026-03-05" }, "onDay"],
    [{ kind: "file", shows: " " }, "shows"],
  ])("as a form with %j is shown again at %s", (fields, field) => {
    const read = evidenceForm(TODAY).safeParse({ id: newId(), shows: "ما يثبته", ...fields });
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });
});
