import { beforeAll, beforeEach, expect, test } from "vitest";

import { issueMinutes } from "~/commands/issue-minutes";
import { keepLetterhead } from "~/commands/keep-letterhead";
import type { LetterheadInput } from "~/forms/letterhead";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { letterheadOf } from "@db/queries/letterheads";
import { addDossier, addMeeting } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { sentFile } from "../support/files";
import { ownUnion } from "../support/own-union";
import { picture } from "../support/pictures";
import { shortPaper } from "../support/papers";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();
let meetingId: string;
let printed: Paper[] = [];

beforeAll(async () => {
  process.env.HIWAR_DATA = newFolder();
  meetingId = await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry] });
    return (await addMeeting(tx, dossier, { parties: [union.ministry] })).id;
  });
});
beforeEach(() => {
  printed = [];
  setPress({ print: async (paper: Paper) => { printed.push(paper); return { bytes: Buffer.from(JSON.stringify(paper)), pages: 1 }; }, warm: () => {}, close: async () => {} });
});

const issue = () => issueMinutes(union.coordinator, meetingId, { id: newId(), language: "ar", level: "organisation" }, { origin: "https://hiwar.example", now: NOW });
async function keep(organisation: string, given: Partial<LetterheadInput>, bytes?: Buffer) {
  const { version } = await letterheadOf(organisation);
  const none = { ar: null, fr: null, en: null };
  expect(await keepLetterhead(union.administrator, organisation, { version, emblem: null, removeEmblem: false, lines: none, places: none, ...given }, bytes && sentFile("a.png", bytes), NOW)).toEqual({ ok: true });
}

test("papers bear the emblem of the organisation or of the nearest above it, with its bytes, and where the organisation is reached; a new head makes a new paper", async () => {
  const plain = await issue();
  expect(printed[0]?.emblem).toBeUndefined();
  await keep(union.root, { lines: { ar: "عنوان الأم", fr: null, en: null } }, await picture("png", { width: 30, height: 30 }));
  const lent = await issue();
  expect(printed[1]?.emblem).toMatchObject({ width: 30, height: 30 });
  expect(Buffer.from(printed[1]?.emblem?.png ?? []).subarray(1, 4).toString()).toBe("PNG");
  expect(JSON.stringify(printed[1]?.letterheads)).not.toContain("عنوان الأم");
  await keep(union.organisation, { lines: { ar: "عنوان التنسيقية", fr: null, en: null } }, await picture("png", { width: 40, height: 20 }));
  const own = await issue();
  expect(printed[2]?.emblem).toMatchObject({ width: 40, height: 20 });
  expect(printed[2]?.letterheads[0]?.contacts).toEqual(["عنوان التنسيقية"]);
  const ids = [plain, lent, own].map((result) => result.ok && result.paper.id);
  expect(new Set(ids).size).toBe(3);
  expect(await issue()).toMatchObject({ ok: true, paper: { id: ids[2] } });
  expect(printed).toHaveLength(3);
});

test("papers are dated from the place of the organisation itself, never of those above it, and only in a language in which it is kept", async () => {
  await keep(union.root, { places: { ar: "الدار البيضاء", fr: null, en: null } });
  await keep(union.organisation, { places: { ar: null, fr: "Rabat", en: null } });
  await issue();
  expect(JSON.stringify(printed)).not.toMatch(/الدار البيضاء|Rabat/);
  await keep(union.organisation, { places: { ar: "الرباط", fr: "Rabat", en: null } });
  expect(await issue()).toMatchObject({ ok: true });
  expect(printed.at(-1)?.seal?.lines[0]).toMatch(/^صدر بالرباط يوم 4 مارس 2026 عن /);
  const signatures = printed.at(-1)?.blocks.find(({ kind }) => kind === "signatures");
  expect(signatures?.kind === "signatures" && signatures.places.map(({ lines }) => lines[1])).toEqual(["حرر بالرباط في:", "التاريخ:"]);
  const [history] = await fresh.owner`select old ->> 'place_ar' as before, new ->> 'place_ar' as after from audit_event where tbl = 'letterhead' order by at desc, seq desc limit 1`;
  expect(history).toEqual({ before: null, after: "الرباط" });
  await keep(union.organisation, {});
});

test("a paper whose emblem is not in the store is not made without it", async () => {
  await keep(union.organisation, {}, await picture("png", { width: 44, height: 44 }));
  const kept = process.env.HIWAR_DATA;
  process.env.HIWAR_DATA = newFolder();
  expect(await issue()).toEqual({ ok: false, refusal: "paper_not_made" });
  process.env.HIWAR_DATA = kept;
});

test("the history of the organisation tells who changed its letterhead", async () => {
  await keep(union.organisation, { lines: { ar: "مقر جديد", fr: null, en: null }, removeEmblem: true });
  const rows = await fresh.owner`select actor, chain from audit_event where tbl = 'letterhead' order by seq desc limit 1`;
  expect(rows).toMatchObject([{ actor: union.administrator.id, chain: union.organisation }]);
});

test("whoever does not administer an organisation keeps no letterhead of it", async () => {
  const input = { version: 0, emblem: null, removeEmblem: false, lines: { ar: "x", fr: null, en: null }, places: { ar: null, fr: null, en: null } };
  for (const viewer of [union.coordinator, union.bureau, union.member]) expect(await keepLetterhead(viewer, union.sister, input, undefined, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect((await letterheadOf(union.sister)).version).toBe(0);
});

test("the press draws the emblem as a picture once in the file, on a first page with and without a face", async () => {
  const png = await picture("png", { width: 60, height: 60 });
  const emblem = { hash: "a".repeat(64), width: 60, height: 60, png };
  for (const cover of [null, { number: "2026-001", lines: [] }]) {
    const { bytes } = await print({ ...shortPaper(), cover, emblem });
    expect(Buffer.from(bytes).toString("latin1").match(/\/Subtype\s*\/Image/g)).toHaveLength(1);
    const without = await print({ ...shortPaper(), cover });
    expect(Buffer.from(without.bytes).toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
  }
});
