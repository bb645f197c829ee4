import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import { editDossier } from "~/commands/edit-dossier";
import { editEvent } from "~/commands/edit-event";
import { moveCommitment } from "~/commands/move-commitment";
import { restore } from "~/commands/restore";
import { strikeOut } from "~/commands/strike-out";
import { transferMeeting } from "~/commands/transfer-meeting";
import type { CommitmentMove } from "~/domain/commitment";
import { exactly } from "~/domain/days";
import type { Strikeable } from "~/domain/strike";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { DossierInput } from "~/forms/dossier";
import { newId } from "~/forms/id";
import { commitmentById } from "@db/queries/commitments";
import { dossierById } from "@db/queries/dossiers";
import { strikeFacts } from "@db/queries/strike-facts";
import { addCommitment, addDossier, addEvent, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW, today: TODAY };
const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
let dossier: BuiltDossier;

const openDossier = () => built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "implementing", headCount: 100, openedOn: "2025-12-01" }));
const promised = (given: Partial<Parameters<typeof addCommitment>[2]> = {}) => built((tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", when: exactly("2026-01-10"), ...given }));
beforeEach(async () => {
  dossier = await openDossier();
});

const settled = async (id = dossier.id): Promise<number | null> => (await fresh.owner`select settled_count as n from dossier where id = ${id}`)[0]?.n ?? null;

async function moved(viewer: Viewer, id: Id, move: CommitmentMove, settledCount: number | null = null, onDay = "2026-02-01", more = {}) {
  const version = (await commitmentById(scopeOf(viewer), id))?.version ?? 0;
  return moveCommitment(viewer, { id, changeId: newId(), version, move, onDay, settledCount, brought: { reason: "تعليل", evidence: "وثيقة", reversal: "annulled", ...more } }, at);
}

async function struck(kind: Strikeable, id: Id): Promise<Id> {
  const facts = await strikeFacts(scopeOf(union.bureau), kind, id);
  const strikeId = newId();
  expect(await strikeOut(union.bureau, { kind, id, strikeId, seen: facts?.seen ?? "", reason: "سجل خطأ" }, at)).toEqual({ ok: true });
  return strikeId;
}

const restored = (kind: Strikeable, id: Id, strikeId: Id) => restore(union.bureau, { strikeId, subject: { kind, id }, reason: null }, at);

describe("the head-count of a dossier", () => {
  test("is settled as far as the highest of the verdicts that stand says, each of which is cumulative", async () => {
    const [first, second, third] = [await promised(), await promised(), await promised()];
    await moved(union.bureau, first, "keep_partly", 30);
    await moved(union.bureau, second, "keep", 20);
    await moved(union.bureau, third, "keep");
    expect(await settled()).toBe(30);
    expect(await dossierById(scopeOf(union.coordinator), dossier.id)).toMatchObject({ headCount: 100, settledCount: 30 });
  });

  test("waits again once a verdict is undone or reopened, and where none states a number nobody is counted", async () => {
    const [first, second] = [await promised(), await promised()];
    await moved(union.bureau, first, "keep", 60);
    await moved(union.bureau, second, "keep_partly", 10);
    await moved(union.bureau, first, "undo");
    expect(await settled()).toBe(10);
    await moved(union.bureau, second, "reopen");
    expect(await settled()).toBeNull();
  });

  test("leaves with a commitment that is struck out, also by its meeting, and comes back with it", async () => {
    const meeting = await built((tx) => addMeeting(tx, dossier, { parties: [union.ministry] }));
    const id = await promised({ meetingId: meeting.id });
    await moved(union.bureau, id, "keep", 45);
    const strikeId = await struck("meeting", meeting.id);
    expect(await settled()).toBeNull();
    expect(await restored("meeting", meeting.id, strikeId)).toEqual({ ok: true });
    expect(await settled()).toBe(45);
  });

  test("goes with a meeting that is moved to another dossier", async () => {
    const meeting = await built((tx) => addMeeting(tx, dossier, { parties: [union.ministry] }));
    const other = await openDossier();
    const id = await promised({ meetingId: meeting.id });
    await moved(union.bureau, id, "keep", 45);
    expect(await transferMeeting(union.coordinator, { meetingId: meeting.id, targetId: other.id, changeId: newId(), version: 1 }, at)).toEqual({ ok: true });
    expect([await settled(), await settled(other.id)]).toEqual([null, 45]);
  });

  test("tells nothing of a verdict that is the bureau's alone, by its own level or by that of its letter", async () => {
    const letter = await built((tx) => addEvent(tx, dossier, { kind: "letter_in", title: "مراسلة", when: exactly("2026-01-10"), confidentiality: "organisation" }));
    await moved(union.bureau, await promised({ confidentiality: "bureau" }), "keep", 90);
    await moved(union.bureau, await promised({ eventId: letter }), "keep", 40);
    expect(await settled()).toBe(40);
    const content = { kind: "letter_in", title: "مراسلة", body: null, when: exactly("2026-01-10"), place: null, party: null } as const;
    expect(await editEvent({ ...union.coordinator, roles: [...union.coordinator.roles, ...union.bureau.roles] }, letter, { ...content, id: letter, actionKinds: [], level: "bureau", version: 1 }, at)).toMatchObject({ ok: true });
    expect(await settled()).toBeNull();
  });

  test("is never lowered below what is settled already", async () => {
    await moved(union.bureau, await promised(), "keep", 60);
    const saved = await dossierById(scopeOf(union.coordinator), dossier.id);
    const input = (headCount: number | null): DossierInput => ({
      id: dossier.id, version: saved?.version, intent: "save", organisation: undefined, title: { ar: "ملف", fr: null, en: null }, category: "فئة", headCount, level: "national", domain: "social", sector: null, grounds: "أسس",
      place: { regionCode: null, provinceCode: null }, parties: [union.ministry], owner: null, priority: "ordinary", openedOn: "2025-12-01", confidentiality: undefined,
    });
    expect(await editDossier(union.coordinator, dossier.id, input(59), at)).toEqual({ ok: false, refusal: "wrong_fields", fieldErrors: { headCount: ["too_small|min=60"] } });
    expect(await editDossier(union.coordinator, dossier.id, input(60), at)).toMatchObject({ ok: true });
  });
});

describe("a reversal", () => {
  const undone = (id: Id, onDay: string, reversal?: string) => moved(union.bureau, id, "undo", null, onDay, { reversal });

  test("says which kind it is, and is refused without", async () => {
    const id = await promised();
    await moved(union.bureau, id, "keep", 10, "2026-02-10");
    expect(await undone(id, "2026-02-20")).toEqual({ ok: false, refusal: "reversal_missing" });
    expect(await undone(id, "2026-02-20", "blocked")).toEqual({ ok: true, state: "undone" });
    const rows = await fresh.owner`select move, reversal, on_day::text as day, settled_count as settled from state_change where subject_id = ${id} order by at, id`;
    expect(rows.map((row) => ({ ...row }))).toEqual([{ move: "keep", reversal: null, day: "2026-02-10", settled: 10 }, { move: "undo", reversal: "blocked", day: "2026-02-20", settled: null }]);
  });

  test("cannot come before the day on which it was kept; on that very day it can", async () => {
    const id = await promised();
    await moved(union.bureau, id, "keep", null, "2026-02-10");
    expect(await undone(id, "2026-02-09", "annulled")).toEqual({ ok: false, refusal: "day_before_verdict" });
    expect(await undone(id, "2026-02-10", "withdrawn")).toEqual({ ok: true, state: "undone" });
  });
});

type Step = { readonly on: number; readonly kind: "keep" | "keep_partly" | "undo" | "reopen" | "strike" | "restore"; readonly count: number | null };
const steps = fc.array(fc.record({ on: fc.nat(2), kind: fc.constantFrom<Step["kind"][]>("keep", "keep_partly", "undo", "reopen", "strike", "restore"), count: fc.option(fc.nat(100)) }), { minLength: 1, maxLength: 14 });

/** From scratch: the highest count of the latest verdicts of what is kept and not struck out, read off the moves alone. */
async function recount(): Promise<number | null> {
  const [row] = await fresh.owner`
    select max(verdict.settled_count) as n from commitment c
    join lateral (select m.settled_count from state_change m where m.subject_id = c.id and m.move in ('keep', 'keep_partly') order by m.at desc, m.id desc limit 1) verdict on true
    where c.dossier_id = ${dossier.id} and c.strike_id is null and c.state in ('kept', 'partly_kept')`;
  return row?.n ?? null;
}

test("whatever the order of verdicts, reversals, strikings-out and restorings, the figure is what a recount from scratch says", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      dossier = await openDossier();
      const ids = [await promised(), await promised(), await promised()];
      const strikes = new Map<Id, Id>();
      for (const { on, kind, count } of history) {
        const id = ids[on] ?? "";
        const strikeId = strikes.get(id);
        if (kind === "strike" && !strikeId) strikes.set(id, await struck("commitment", id));
        else if (kind === "restore" && strikeId) {
          expect(await restored("commitment", id, strikeId)).toEqual({ ok: true });
          strikes.delete(id);
        } else if (kind !== "strike" && kind !== "restore") await moved(union.bureau, id, kind, count);
        expect(await settled()).toBe(await recount());
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
