import { afterAll, beforeAll, expect, test } from "vitest";

import { dayAt } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { LANGUAGES } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { dossierPage, showsBureauLevel } from "~/presenters/dossier-page";
import { historyPage } from "~/presenters/history";
import { dossierByAddress } from "@db/queries/dossiers";
import { historyOf } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { loadViewer } from "@db/queries/sessions";
import { storyOf } from "@db/queries/story";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { freshDatabase, type FreshDatabase } from "../support/database";

const NOW = new Date("2021-05-19T10:00:00Z");
const today = dayAt(NOW);
let fresh: FreshDatabase;
let dossier: DossierRow;
let rows: StoryRows;
let coordinator: Viewer;
let bureau: Viewer;

async function viewerOf(role: string): Promise<Viewer> {
  const [grant] = await fresh.sql`select account_id from role_grant where role = ${role}`;
  const viewer = await loadViewer(grant?.account_id as string, today);
  if (!viewer) throw new Error(`The example has no ${role}.`);
  return viewer;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  await transaction(HOUSE, (tx) => seedExample(tx, { now: NOW, passwordHash: "!" }));
  [coordinator, bureau] = [await viewerOf("coordinator"), await viewerOf("bureau")];
  const found = await dossierByAddress(scopeOf(coordinator), "2021-001");
  if (!found) throw new Error("The example has no dossier.");
  dossier = found;
  rows = await storyOf(scopeOf(coordinator), dossier.id);
});

afterAll(() => fresh.drop());

type Change = { dossier?: Partial<DossierRow>; rows?: Partial<StoryRows>; viewer?: Viewer; language?: "ar" | "fr" | "en"; before?: string };
const pageOf = (change: Change = {}) => dossierPage({
  dossier: { ...dossier, ...change.dossier }, rows: { ...rows, ...change.rows }, viewer: change.viewer ?? coordinator, language: change.language ?? "ar", now: NOW, today, thresholds: DEFAULT_THRESHOLDS, before: change.before ?? null, decision: { nobody: null, refusal: null },
});

test("the real case reads as one chain, the undated meeting standing before the thirtieth and the silence counted at the end", () => {
  const told = pageOf().story.told.map((item) => ("title" in item ? item.title : item.kind === "silence" ? `${item.days} days` : item.kind));
  expect(told).toEqual([
    "تأسيس التنسيقية",
    "لقاء مع رئيس لجنة الداخلية بمجلس النواب",
    "إضراب ووقفة احتجاجية",
    "لقاء مع حزب التقدم والاشتراكية، برئاسة أمينه العام",
    "لقاء مع الاتحاد المغربي للشغل، برئاسة أمينه العام",
    "بلاغ التنسيقية إلى منخرطيها",
    "moves",
    "47 days",
  ]);
});

test("the turn is theirs since the first dated meeting, and names whom we wait for", () => {
  expect(pageOf().turn).toMatchObject({ turn: { whose: "theirs", since: "2021-04-01", daysOurs: 33, daysTheirs: 48 }, party: "لجنة الداخلية بمجلس النواب" });
  expect(pageOf({ dossier: { state: "draft" } }).turn).toBeNull();
});

test("each outcome shows what became of it: silence at least so long, an instruction on the spot, a wait for another", () => {
  const meetings = pageOf().story.told.flatMap((item) => (item.kind === "meeting" ? [item] : []));
  const promises = meetings.flatMap(({ yields }) => yields.map(({ promise }) => promise));
  expect(promises).toHaveLength(8);
  expect(promises[0]?.lateness.silence).toEqual({ days: 50, atLeast: true });
  expect(promises[2]?.lateness.blocked).toBe(true);
  expect(promises[3]).toMatchObject({ state: "in_progress", showsState: true, news: ["صدرت التعليمات في حينه."] });
});

test("what waits for us is computed, and nothing is asked of who may not do it", () => {
  expect(pageOf().asked.map(({ kind }) => kind)).toEqual(["confirm", "remind", "remind", "remind", "remind"]);
  expect(pageOf({ viewer: bureau }).asked.map(({ kind }) => kind)).toEqual(["confirm"]);
  expect(pageOf({ dossier: { state: "returned" } }).asked[0]).toMatchObject({ kind: "complete", href: "/dossiers/2021-001/edit" });
  expect(pageOf({ dossier: { state: "submitted" }, viewer: bureau }).asked[0]?.kind).toBe("decide");
  expect(pageOf({ dossier: { state: "submitted", ownerId: bureau.id }, viewer: bureau }).asked.map(({ kind }) => kind)).not.toContain("decide");
  expect(pageOf({ dossier: { state: "adopted" }, rows: { meetings: [], commitments: [], signs: [] } }).asked.map(({ kind }) => kind)).toEqual(["first_meeting"]);
});

test("no rate is shown under five judged, and what nobody has examined is counted aloud", () => {
  const { balance } = pageOf({ language: "en" });
  expect(balance.count).toBe(8);
  expect(balance.parts.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])).toEqual([["under_way", 2], ["waiting", 6]]);
  expect(balance.sentences).toEqual(["No rate before five commitments are judged", "8 commitments not yet examined"].map((sentence) => expect.stringContaining(sentence.slice(0, 8))));
  const kept = rows.commitments.map((row, place) => ({ ...row, state: place < 4 ? ("kept" as const) : ("broken" as const) }));
  expect(pageOf({ language: "en", rows: { commitments: kept } }).balance.sentences[0]).toContain("50%");
});

test("the coordinator logs a meeting first; a closed dossier records nothing; the bureau decides what is submitted", () => {
  expect(pageOf().header.primary).toMatchObject({ key: "log", href: "/meetings/new?dossier=2021-001" });
  const closed = pageOf({ dossier: { state: "settled", closedOn: "2021-05-01" } }).header;
  expect([closed.primary, ...closed.quiet, ...closed.more].map((action) => action?.key)).not.toContain("log");
  expect(pageOf({ dossier: { state: "submitted" }, viewer: bureau }).header.primary?.key).toBe("adopt");
  expect(pageOf({ viewer: bureau }).header.primary).toBeNull();
});

test("members see nothing before adoption, nor while the dossier itself is not published", () => {
  expect(pageOf().members).toMatchObject({ visible: true, reached: "in_dialogue" });
  expect(pageOf({ dossier: { confidentiality: "organisation" } }).members.visible).toBe(false);
  expect(pageOf({ rows: { moves: rows.moves.filter(({ toState }) => toState !== "adopted") } }).members.visible).toBe(false);
});

test("a long story shows its newest two hundred events and leads to the earlier ones, each told once", () => {
  const [model] = rows.events;
  if (!model) throw new Error("The example has no event.");
  const events = Array.from({ length: 450 }, (_, place) => ({ ...model, id: `event-${place}` }));
  const ids: string[] = [];
  let before: string | undefined;
  for (let page = 0; page < 5; page += 1) {
    const { story } = pageOf({ rows: { events }, before });
    expect(story.told.length).toBeLessThanOrEqual(200);
    ids.unshift(...story.told.map(({ id }) => id));
    if (!story.earlier) break;
    before = new URL(story.earlier, "http://house").searchParams.get("before") ?? undefined;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(450);
});

test("the page logs access only where something of the bureau's level stands on it", () => {
  expect(showsBureauLevel(dossier, rows)).toBe(false);
  expect(showsBureauLevel(dossier, { ...rows, events: rows.events.map((event) => ({ ...event, confidentiality: "bureau" })) })).toBe(true);
});

test("the history names every field in words and shows neither an id, nor a column, nor the value of an enum", async () => {
  const audit = await historyOf(scopeOf(bureau), dossier, 500, null);
  const names = await historyNames(scopeOf(bureau), audit);
  for (const language of LANGUAGES) {
    const { entries } = historyPage(audit, names, { address: "/dossiers/2021-001/history", isNewest: true, language });
    const read = entries.flatMap(({ when, by, changes }) => [when, by, ...changes.flatMap(({ title, subject, fields }) => [title, subject ?? "", ...fields.filter(({ key }) => key !== "name_fr" && key !== "name_en").flatMap((field) => [field.label, field.old ?? "", field.new ?? ""])])]);
    const text = read.join("\n");
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(text).not.toMatch(/[a-z]_[a-z]|\{|null|undefined/);
    expect(text).not.toMatch(language === "ar" ? /[a-z]{3}/ : /\bfalse\b/);
  }
});

test("an account that is no longer kept is called a former account in the history", async () => {
  const audit = await historyOf(scopeOf(bureau), dossier, 1, null);
  const names = { ...(await historyNames(scopeOf(bureau), audit)), people: new Map() };
  const { entries } = historyPage(audit.map((row) => ({ ...row, actor: coordinator.id })), names, { address: "/", isNewest: true, language: "en" });
  expect(entries[0]?.by).toBe("A former account");
});
