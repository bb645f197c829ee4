import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { keepView, dropView } from "~/commands/keep-view";
import { moveCommitment } from "~/commands/move-commitment";
import { recordSign } from "~/commands/record-sign";
import { setNextStep } from "~/commands/set-next-step";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { WHOLE_LEDGER } from "~/domain/ledger";
import { MOST_VIEWS } from "~/domain/ledger-query";
import { NUDGE_KINDS, type NudgeKind } from "~/domain/nudge";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { nextStepForm } from "~/forms/next-step";
import { parseForm } from "~/forms/parse";
import { canonicalQuery } from "~/forms/saved-view";
import { nudgeForm, signForm } from "~/forms/sign";
import { commitmentById, signsOf } from "@db/queries/commitments";
import { ledgerPage } from "@db/queries/ledger";
import { savedViewsOf } from "@db/queries/saved-views";
import { addCommitment, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const AT = { now: NOW, today: TODAY };
let open: Id, secret: Id, kept: Id, closed: Id;

beforeAll(async () => {
  const { coordinator, organisation, ministry } = union;
  await transaction(coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue" });
    open = await addCommitment(tx, dossier, { partyId: ministry });
    secret = await addCommitment(tx, dossier, { partyId: ministry, confidentiality: "bureau" });
    kept = await addCommitment(tx, dossier, { partyId: ministry, state: "kept", doneOn: "2026-02-01" });
    const over = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "settled" });
    closed = await addCommitment(tx, over, { partyId: ministry });
  });
});

const fieldsOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe("the next step on a commitment", () => {
  const STEP = { words: "مكالمة الكتابة العامة", onDay: "2026-03-10" };
  const versionOf = async (id: Id) => (await commitmentById(scopeOf(union.localBureau), id))?.version ?? 0;
  const set = async (viewer: Viewer, step: typeof STEP | null, id = open) => setNextStep(viewer, { id, version: await versionOf(id), step }, AT);
  const stepOf = async (id: Id) => {
    const row = await commitmentById(scopeOf(union.localBureau), id);
    return row && { words: row.nextStep, onDay: row.nextStepOn };
  };

  beforeEach(async () => {
    await set(union.coordinator, null);
  });

  test("is set, changed and taken away by a coordinator and by the bureau", async () => {
    expect(await set(union.coordinator, STEP)).toEqual({ ok: true });
    expect(await set(union.bureau, { ...STEP, onDay: "2026-02-01" })).toEqual({ ok: true });
    expect(await stepOf(open)).toEqual({ words: STEP.words, onDay: "2026-02-01" });
    expect(await set(union.otherCoordinator, null)).toEqual({ ok: true });
    expect(await stepOf(open)).toEqual({ words: null, onDay: null });
  });

  test("sent a second time is the same step, and against an old version it is refused without a loss", async () => {
    const version = await versionOf(open);
    expect(await setNextStep(union.coordinator, { id: open, version, step: STEP }, AT)).toEqual({ ok: true });
    expect(await setNextStep(union.coordinator, { id: open, version, step: STEP }, AT)).toEqual({ ok: true });
    expect(await versionOf(open)).toBe(version + 1);
    expect(await setNextStep(union.otherCoordinator, { id: open, version, step: { ...STEP, words: "زيارة" } }, AT)).toEqual({ ok: false, refusal: "stale" });
    expect(await stepOf(open)).toEqual(STEP);
  });

  test("is refused of what the sender does not see or may not follow, of what is decided, and in a closed dossier", async () => {
    expect(await set(union.sisterCoordinator, STEP)).toEqual({ ok: false, refusal: "not_found" });
    expect(await set(union.coordinator, STEP, secret)).toEqual({ ok: false, refusal: "not_found" });
    for (const viewer of [union.member, union.administrator]) expect(await set(viewer, STEP)).toEqual({ ok: false, refusal: "not_found" });
    expect(await set(union.coordinator, STEP, kept)).toEqual({ ok: false, refusal: "illegal_move" });
    expect(await set(union.coordinator, STEP, closed)).toEqual({ ok: false, refusal: "dossier_closed" });
  });

  test("makes a form that moves the commitment meanwhile stale", async () => {
    const version = await versionOf(open);
    await set(union.coordinator, STEP);
    const moved = await moveCommitment(union.coordinator, { id: open, changeId: newId(), version, move: "declare", brought: {}, onDay: TODAY, settledCount: null }, AT);
    expect(moved).toMatchObject({ ok: false, refusal: "stale" });
  });

  test("needs its words and its day together; neither of them takes it away", () => {
    const read = (fields: Record<string, string>) => parseForm(fieldsOf({ version: "3", ...fields }), nextStepForm);
    expect(read({ words: "مكالمة" }).reply().error).toEqual({ onDay: ["required"] });
    expect(read({ onDay: "2026-03-10" }).reply().error).toEqual({ words: ["required"] });
    expect(read({ words: "مكالمة", onDay: "2026-02-30" }).reply().error).toEqual({ onDay: ["not_a_date"] });
    expect(read({ words: " " })).toMatchObject({ status: "success", value: { version: 3, step: null } });
    expect(read(STEP)).toMatchObject({ status: "success", value: { step: STEP } });
  });
});

describe("a reminder in two taps", () => {
  const nudge = (kind: NudgeKind, given: { viewer?: Viewer; id?: Id; commitmentId?: Id } = {}) =>
    recordSign(given.viewer ?? union.coordinator, { id: given.id ?? newId(), commitmentId: given.commitmentId ?? open, kind: "our_nudge", nudge: kind, onDay: TODAY, words: null }, AT);

  test("is logged by how it was made, without a word, and once however often it is sent", async () => {
    const before = (await signsOf(open)).length;
    const id = newId();
    expect(await Promise.all([nudge("call", { id }), nudge("call", { id })])).toEqual([{ ok: true }, { ok: true }]);
    expect(await nudge("call", { id })).toEqual({ ok: true });
    for (const kind of NUDGE_KINDS) expect(await nudge(kind)).toEqual({ ok: true });
    const signs = await signsOf(open);
    expect(signs).toHaveLength(before + 1 + NUDGE_KINDS.length);
    expect(signs.find((sign) => sign.id === id)).toMatchObject({ kind: "our_nudge", nudge: "call", words: null, onDay: TODAY });
  });

  test("ends the silence", async () => {
    const silent = async () => (await ledgerPage(scopeOf(union.localBureau), { filter: { ...WHOLE_LEDGER, trouble: "silent" }, today: TODAY, thresholds: DEFAULT_THRESHOLDS }, null)).rows.map(({ id }) => id);
    expect(await silent()).toContain(secret);
    expect(await recordSign({ ...union.localBureau, roles: [...union.localBureau.roles, ...union.coordinator.roles] }, { id: newId(), commitmentId: secret, kind: "our_nudge", nudge: "letter", onDay: TODAY, words: null }, AT)).toEqual({ ok: true });
    expect(await silent()).not.toContain(secret);
  });

  test("is refused of what is out of sight, of the bureau and of others, of what is decided and in a closed dossier", async () => {
    expect(await nudge("call", { viewer: union.sisterCoordinator })).toEqual({ ok: false, refusal: "not_found" });
    expect(await nudge("call", { viewer: union.member })).toEqual({ ok: false, refusal: "not_found" });
    expect(await nudge("call", { viewer: union.bureau })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await nudge("call", { commitmentId: kept })).toEqual({ ok: false, refusal: "illegal_move" });
    expect(await nudge("call", { commitmentId: closed })).toEqual({ ok: false, refusal: "dossier_closed" });
    const taken = newId();
    await nudge("call", { id: taken });
    expect(await nudge("call", { id: taken, viewer: union.otherCoordinator })).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("is one of four kinds, and news of theirs has none", () => {
    expect(parseForm(fieldsOf({ id: newId(), kind: "threat" }), nudgeForm).status).toBe("error");
    const read = (fields: Record<string, string>) => parseForm(fieldsOf({ id: newId(), onDay: TODAY, ...fields }), signForm(TODAY));
    expect(read({ kind: "our_nudge", nudge: "visit" })).toMatchObject({ status: "success", value: { nudge: "visit", words: null } });
    expect(read({ kind: "their_news", nudge: "visit", words: "جواب" })).toMatchObject({ status: "success", value: { nudge: null } });
    for (const fields of [{ kind: "their_news", nudge: "visit" }, { kind: "our_nudge", nudge: "" }]) expect(read(fields).reply().error).toEqual({ words: ["required"] });
  });
});

describe("saved views", () => {
  const keep = (name: string, query: string, viewer = union.coordinator, id = newId()) => keepView(viewer, { id, name, query: canonicalQuery(query) }, NOW);
  const views = async (viewer = union.coordinator) => (await savedViewsOf(viewer.id)).map(({ name, query }) => [name, query]);

  beforeEach(async () => {
    for (const { id } of await savedViewsOf(union.coordinator.id)) await dropView(union.coordinator, id);
  });

  test("are kept in their canonical form and shown again exactly, each to its owner alone", async () => {
    await keep("المتأخرة", "trouble=overdue&side=theirs&junk=1");
    expect(await views()).toEqual([["المتأخرة", "side=theirs&trouble=overdue"]]);
    expect(await views(union.otherCoordinator)).toEqual([]);
  });

  test("stand once under a name and once for a filter: saving again renames, or gives the name the new filter", async () => {
    await keep("أ", "side=ours");
    await keep("ب", "side=theirs");
    await keep("ج", "side=ours");
    expect(await views()).toEqual([["ج", "side=ours"], ["ب", "side=theirs"]]);
    await keep("ب", "trouble=silent");
    expect(await views()).toEqual([["ج", "side=ours"], ["ب", "trouble=silent"]]);
    await keep("ب", "side=ours");
    expect(await views()).toEqual([["ب", "side=ours"]]);
  });

  test("are kept once, however often and at the same time they are sent", async () => {
    const id = newId();
    await Promise.all([keep("أ", "side=ours", union.coordinator, id), keep("أ", "side=ours", union.coordinator, id), keep("أ", "side=ours", union.coordinator)]);
    expect(await views()).toEqual([["أ", "side=ours"]]);
  });

  test("are thirty at most; one that is there is still renamed", async () => {
    for (let place = 0; place < MOST_VIEWS; place += 1) expect(await keep(`عرض ${place}`, `from=2026-01-${String(place + 1).padStart(2, "0")}`)).toEqual({ ok: true });
    expect(await keep("واحد آخر", "side=ours")).toEqual({ ok: false, refusal: "too_many" });
    expect(await keep("الأول", "from=2026-01-01")).toEqual({ ok: true });
    expect(await views()).toHaveLength(MOST_VIEWS);
  });

  test("are given up by their owner, and by nobody else", async () => {
    await keep("أ", "side=ours");
    const [view] = await savedViewsOf(union.coordinator.id);
    await dropView(union.otherCoordinator, view?.id ?? "");
    expect(await views()).toHaveLength(1);
    await dropView(union.coordinator, view?.id ?? "");
    await dropView(union.coordinator, view?.id ?? "");
    expect(await views()).toEqual([]);
  });
});
