import { describe, expect, test } from "vitest";

import { demandPage } from "~/presenters/demand";
import { demandFilePage } from "~/presenters/demand-file";
import { demandMovePage } from "~/presenters/demand-move";
import { reviewPage } from "~/presenters/demand-review";
import { versionsPage } from "~/presenters/demand-versions";
import type { DemandState } from "~/domain/demand";
import type { CommentRow, DemandFileRow, DemandRow, FileItem, VersionLine } from "~/domain/rows/demand";
import type { Role, Viewer } from "~/domain/viewer";

const ORG = "organisation";
const viewer = (role: Role, id = "viewer"): Viewer => ({ id, name: "x", language: "ar", secondFactor: false, roles: [{ role, organisationId: ORG, organisationName: { ar: "ت", fr: null, en: null }, reaches: [ORG] }] });
const dossier = { id: "dossier", number: "2026-001", title: { ar: "ملف", fr: null, en: null }, state: "in_dialogue", ownerId: null, headCount: null, closedOn: null } as const;
const NOW = new Date("2026-03-04T10:00:00Z");

const line = { id: "demand", part: "demand", title: "مطلب", currentVersionId: "v2", currentNumber: 2, openComments: 0, confidentiality: "organisation", version: 3 } as const;
const row = (state: DemandState, change: Partial<DemandRow> = {}): DemandRow => ({
  ...line, state, stance: state === "deposited" || state === "answered" ? "validated" : state, validatedVersionId: null, organisationId: ORG, dossier, createdBy: "author", createdByName: "الكاتب", createdAt: NOW, places: [], authors: ["author"], ...change,
});
const version = (number: number): VersionLine => ({
  id: `v${number}`, demandId: "demand", number, title: "مطلب", hash: `h${number}`, schemaVersion: 1, origin: "written", parentId: null, why: null, createdBy: "author", createdByName: "الكاتب", proposedBy: null, proposedByName: null, createdAt: NOW,
});
const item = (id: string, state: DemandState, change: Partial<FileItem> = {}): FileItem => ({ ...row(state), id, title: id, position: 1, point: 1, validatedVersionId: state === "validated" || state === "deposited" ? "v" : null, ...change });
const file = (...items: readonly FileItem[]): DemandFileRow => ({ id: "file", organisationId: ORG, dossier, title: "ملف مطلبي", openedOn: "2026-03-01", confidentiality: "organisation", createdBy: "author", createdAt: NOW, version: 1, items, whole: true });

describe("a demand file", () => {
  const next = (role: Role, shown: DemandFileRow) => demandFilePage(shown, { viewer: viewer(role), language: "ar" }).next;
  test("asks whoever writes for a first demand, then for what is not finished, then for its deposit, and for nothing once it was handed over", () => {
    expect(next("coordinator", file())).toMatchObject({ key: "add", href: "/files/file/edit" });
    expect(next("coordinator", file(item("a", "validated"), item("b", "draft")))).toMatchObject({ key: "write", href: "/demands/b/edit" });
    expect(next("coordinator", file(item("a", "validated"), item("b", "deposited")))).toMatchObject({ key: "deposit", href: "/files/file/deposit" });
    const handed = file(item("a", "deposited"), item("b", "deposited"));
    expect(demandFilePage(handed, { viewer: viewer("coordinator"), language: "ar" })).toMatchObject({ next: null, can: { deposit: true }, notDepositable: null });
  });
  test("asks the bureau for its review, and tells the others whom it waits for", () => {
    const shown = file(item("a", "in_review"), item("b", "validated"));
    expect(next("bureau", shown)).toMatchObject({ key: "review", href: "/demands/a/review" });
    expect(demandFilePage(shown, { viewer: viewer("coordinator"), language: "ar" })).toMatchObject({ next: null, waits: "waitsForReview" });
    expect(demandFilePage(file(item("a", "draft")), { viewer: viewer("bureau"), language: "ar" })).toMatchObject({ next: null, waits: "waitsForWriting" });
  });
  test("is deposited only whole: with every text validated, none given up and none hidden from who would hand it over", () => {
    const whyNot = (shown: DemandFileRow, role: Role = "coordinator") => demandFilePage(shown, { viewer: viewer(role), language: "ar" }).notDepositable;
    expect(whyNot(file(item("a", "validated"), item("b", "in_review")))).toBe("not_validated");
    expect(whyNot(file(item("a", "validated"), item("b", "dropped", { stance: "dropped", validatedVersionId: "v" })))).toBe("given_up");
    expect(whyNot({ ...file(item("a", "validated")), whole: false })).toBe("not_whole");
    expect(whyNot(file(item("a", "validated"), item("b", "deposited")))).toBeNull();
    expect(whyNot(file(item("a", "in_review")), "bureau")).toBeNull();
  });
  test("offers nothing to do in a closed dossier", () => {
    const closed = { ...file(item("a", "draft")), dossier: { ...dossier, state: "settled" as const } };
    expect(demandFilePage(closed, { viewer: viewer("coordinator"), language: "ar" })).toMatchObject({ next: null, can: { edit: false, deposit: false } });
  });
});

describe("the page of a demand", () => {
  const nobody = { nobodyValidates: false, ownHand: false, mayDelegate: false };
  const shown = (role: Role, found: DemandRow, moves: Parameters<typeof demandPage>[0]["moves"] = []) =>
    demandPage({ row: found, versions: [version(2), version(1)], changes: [], ancestors: [], descendants: [], moves, who: nobody }, { viewer: viewer(role), language: "ar", strikes: false });
  test("leads whoever writes to the text, and whoever may decide to the review", () => {
    expect(shown("coordinator", row("draft"), ["submit"])).toMatchObject({ primary: { key: "edit" }, quiet: [{ key: "review" }, { key: "submit" }] });
    expect(shown("bureau", row("in_review"), ["validate", "return"])).toMatchObject({ primary: { key: "review" }, quiet: [{ key: "validate" }, { key: "return" }] });
    expect(shown("bureau", row("draft")).primary).toBeNull();
  });
  test("leads from a validated text to the file that is deposited", () => {
    const placed = row("validated", { places: [{ fileId: "file", fileTitle: "ملف", openedOn: "2026-03-01", point: 7 }] });
    expect(shown("coordinator", placed)).toMatchObject({ primary: { key: "deposit", href: "/files/file" }, point: 7 });
  });
  test("offers merging and splitting only while the text is written, and nothing but reading once it was merged", () => {
    expect(shown("coordinator", row("draft")).more.map(({ key }) => key)).toEqual(["merge", "split", "links", "keepTemplate"]);
    expect(shown("coordinator", row("validated")).more.map(({ key }) => key)).toEqual(["links", "keepTemplate"]);
    expect(shown("coordinator", row("merged")).more.map(({ key }) => key)).toEqual(["keepTemplate"]);
  });
  test("says where a text comes from, what was split off it, and into which it was merged", () => {
    const ancestry = (kind: "merged" | "split", demandId: string, fromId: string) => ({ demandId, fromId, kind, title: "آخر", at: NOW });
    const page = demandPage(
      { row: row("merged"), versions: [version(2)], changes: [], ancestors: [ancestry("split", "demand", "a")], descendants: [ancestry("merged", "b", "demand"), ancestry("split", "c", "demand")], moves: [], who: nobody },
      { viewer: viewer("coordinator"), language: "ar", strikes: false },
    );
    expect(page).toMatchObject({ from: [{ href: "/demands/a" }], into: [{ href: "/demands/c" }], mergedInto: { href: "/demands/b" } });
  });
});

describe("the review of a text", () => {
  const comment = (id: string, change: Partial<CommentRow> = {}): CommentRow => ({
    id, demandId: "demand", versionId: "v2", versionNumber: 2, anchor: "p1", quoted: "نص", kind: "comment", words: "ملاحظة", proposal: null, replyToId: null, state: "open", createdBy: "b", createdByName: "عضو",
    createdAt: NOW, decidedBy: null, decidedByName: null, decidedAt: null, decisionReason: null, madeVersionId: null, ...change,
  });
  const paragraphs = [{ anchor: "p1", number: 1, kind: "paragraph", text: "نص" }, { anchor: "p2", number: 2, kind: "table", text: "آخر" }] as const;
  const page = (comments: readonly CommentRow[], openComments = 0) =>
    reviewPage({ row: row("in_review", { openComments }), comments, paragraphs, decisionsOf: ({ kind }) => (kind === "amendment" ? ["accept", "reject"] : ["resolve"]), moves: ["return", "validate"], mayComment: true }, "ar");
  test("puts every comment beside its paragraph, on the whole, or among those whose paragraph is gone, and loses none", () => {
    const shown = page([comment("a"), comment("b", { anchor: null }), comment("c", { anchor: "gone" }), comment("d", { replyToId: "a" }), comment("e", { anchor: "p2", state: "resolved", decidedAt: NOW })]);
    expect(shown.places.p1?.open).toMatchObject([{ id: "a", replies: [{ id: "d" }] }]);
    expect(shown.places.p2).toMatchObject({ open: [], settled: [{ id: "e" }] });
    expect(shown.whole.open).toMatchObject([{ id: "b" }]);
    expect(shown.gone.open).toMatchObject([{ id: "c" }]);
  });
  test("shows a proposed wording against the paragraph as it reads now, and says what it read before", () => {
    const proposal = { kind: "amendment", proposal: "نص جديد" } as const;
    expect(page([comment("a", proposal)]).places.p1?.open).toMatchObject([{ proposal: { against: "نص", words: "نص جديد" }, changedFrom: null, decisions: [{ decision: "accept", key: "1" }, { decision: "reject", key: "2" }] }]);
    expect(page([comment("a", { ...proposal, quoted: "قديم" })]).places.p1?.open).toMatchObject([{ proposal: { against: "نص" }, changedFrom: "قديم" }]);
  });
  test("offers validation first, and as the one thing to do only where nothing is open", () => {
    expect(page([]).moves.map(({ move, primary }) => [move, primary])).toEqual([["validate", true], ["return", false]]);
    expect(page([comment("a")], 1).moves[0]?.primary).toBe(false);
  });
});

test("the page of a validation leads to what is still open before it is asked for, and no other move does", () => {
  const open = row("in_review", { openComments: 2 });
  expect(demandMovePage("ar", open, "validate").about.open).toMatchObject({ href: "/demands/demand/review" });
  expect([demandMovePage("ar", open, "return"), demandMovePage("ar", row("in_review"), "validate")].map(({ about }) => about.open)).toEqual([null, null]);
});

describe("the paragraphs of a point", () => {
  const placed = row("in_review", { places: [{ fileId: "file", fileTitle: "ملف", openedOn: "2026-03-01", point: 7 }] });
  test("are called in the review as they are on paper, and a place that says nothing is no place for a comment", () => {
    const paragraphs = [{ anchor: "h", number: null, kind: "heading", text: "عنوان" }, { anchor: "e", number: null, kind: "paragraph", text: " " }, { anchor: "p", number: 1, kind: "paragraph", text: "نص" }, { anchor: "t", number: 2, kind: "table", text: "أ | ب" }] as const;
    const page = reviewPage({ row: placed, comments: [], paragraphs, decisionsOf: () => [], moves: [], mayComment: true }, "fr");
    expect(page.point).toBe(7);
    expect(Object.values(page.places).map(({ anchor, name, text }) => [anchor, name, text])).toEqual([["h", "Intertitre", "عنوان"], ["p", "Paragraphe 7.1", "نص"], ["t", "Paragraphe 7.2", null]]);
  });
  test("are called so in a comparison of versions too", () => {
    const read = (number: number, text: string) => ({ version: { ...version(number), source: "" }, paragraphs: [{ anchor: "p", number: 3, text }] });
    expect(versionsPage("fr", placed, [version(2), version(1)], [read(1, "a"), read(2, "b")]).compared?.rows[0]?.label).toBe("Paragraphe 7.3");
  });
});

describe("the versions of a text", () => {
  const read = (number: number, text: string, hash = `h${number}`) => ({ version: { ...version(number), source: "", hash }, paragraphs: [{ anchor: "p1", number: 1, text }] });
  test("are compared by what differs, with what stayed counted", () => {
    const page = versionsPage("fr", row("draft"), [version(2), version(1)], [read(1, "a b"), read(2, "a c")]);
    expect(page.compared).toMatchObject({ same: null, rows: [{ kind: "changed", before: "a b", after: "a c" }] });
    expect(page.chosen).toEqual({ from: "v1", to: "v2" });
  });
  test("say apart that nothing differs, and that the form alone does", () => {
    expect(versionsPage("fr", row("draft"), [version(1)], [read(1, "a", "h"), read(2, "a", "h")]).compared?.same).toBe("all");
    expect(versionsPage("fr", row("draft"), [version(1)], [read(1, "a"), read(2, "a")]).compared?.same).toBe("words");
  });
  test("offer the last two to be compared, and nothing where there is one", () => {
    expect(versionsPage("fr", row("draft"), [version(2), version(1)], null).chosen).toEqual({ from: "v1", to: "v2" });
    expect(versionsPage("fr", row("draft"), [version(1)], null).chosen).toBeNull();
  });
});
