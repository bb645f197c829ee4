import { beforeEach, expect, test } from "vitest";

import { exportOwnData } from "~/commands/export-own-data";
import { drawRedLine, giveUpRedLine } from "~/commands/keep-red-line";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { historyOf } from "@db/queries/history";
import { redLinesHolding, redLinesOf } from "@db/queries/red-lines";
import { storyOf } from "@db/queries/story";
import { addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const WORDS = "لا تنازل عن الأثر الرجعي-كناري";
const { fresh, union } = ownUnion();
let dossier: BuiltDossier;

beforeEach(async () => {
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" }));
});

const draw = (viewer: Viewer, id: Id = newId(), dossierId = dossier.id) => drawRedLine(viewer, { id, dossierId, words: WORDS }, NOW);
const read = async (viewer: Viewer) => (await redLinesOf(scopeOf(viewer), dossier.id)).map(({ words, endedAt }) => [words, endedAt !== null]);

test("the bureau of the organisation and the one above draw red lines, the same form twice is one line", async () => {
  const id = newId();
  for (let time = 0; time < 2; time += 1) expect(await draw(union.localBureau, id)).toEqual({ ok: true });
  expect(await draw(union.bureau, id)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await draw(union.bureau)).toEqual({ ok: true });
  expect(await read(union.bureau)).toEqual([[WORDS, false], [WORDS, false]]);
});

test("nobody else knows of any: not coordinators, members or administrators, nor the bureau of a sister", async () => {
  await draw(union.localBureau);
  const sisterBureau = (await holderOf("bureau", union.sister)).viewer;
  for (const viewer of [union.coordinator, union.member, union.administrator, union.sisterCoordinator, sisterBureau]) {
    expect(await draw(viewer)).toEqual({ ok: false, refusal: "not_found" });
    expect(await read(viewer)).toEqual([]);
    expect(await redLinesHolding(scopeOf(viewer), [dossier.id])).toEqual([]);
  }
});

test("what a paper of a lower level is made of holds none, whoever asks for it", async () => {
  await draw(union.localBureau);
  expect(await redLinesOf(scopeUpTo(scopeOf(union.bureau), "organisation"), dossier.id)).toEqual([]);
  expect(JSON.stringify(await storyOf(scopeOf(union.bureau), dossier.id))).not.toContain(WORDS);
});

test("one that is given up keeps its words and the first day of its end", async () => {
  const id = newId();
  await draw(union.localBureau, id);
  expect(await giveUpRedLine(union.coordinator, { id, dossierId: dossier.id }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await giveUpRedLine(union.bureau, { id: newId(), dossierId: dossier.id }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await giveUpRedLine(union.bureau, { id, dossierId: dossier.id }, NOW)).toEqual({ ok: true });
  expect(await giveUpRedLine(union.bureau, { id, dossierId: dossier.id }, new Date(NOW.getTime() + 86_400_000))).toEqual({ ok: true });
  expect(await redLinesOf(scopeOf(union.bureau), dossier.id)).toMatchObject([{ words: WORDS, endedAt: NOW }]);
  expect(await redLinesHolding(scopeOf(union.bureau), [dossier.id])).toEqual([]);
});

test("a closed dossier takes none", async () => {
  const closed = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "settled" }));
  expect(await draw(union.localBureau, newId(), closed.id)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("the history tells the bureau alone, and drawing one does not show in the dossier itself", async () => {
  const [before] = await fresh.owner`select version, moved_at from dossier where id = ${dossier.id}`;
  await draw(union.localBureau);
  const told = async (viewer: Viewer) => JSON.stringify(await historyOf(scopeOf(viewer), { id: dossier.id, organisationId: union.organisation }, 200, null));
  expect(await told(union.bureau)).toContain(WORDS);
  expect(await told(union.coordinator)).not.toContain(WORDS);
  expect((await fresh.owner`select version, moved_at from dossier where id = ${dossier.id}`)[0]).toEqual(before);
});

test("whoever drew one has it in their own data by its id, without its words once they are no longer of the bureau", async () => {
  const former = await holderOf("bureau", union.organisation);
  const id = newId();
  await draw(former.viewer, id);
  await fresh.owner.begin(async (sql) => {
    await sql`select set_config('app.user_id', 'house', true)`;
    await sql`update role_grant set role = 'coordinator' where account_id = ${former.viewer.id}`;
  });
  const exported = await exportOwnData({ ...former.viewer, roles: former.viewer.roles.map((role) => ({ ...role, role: "coordinator" as const })) }, { password: PASSWORD }, NOW);
  if (!exported.ok) throw new Error(exported.refusal);
  expect(exported.file.text).toContain(id);
  expect(exported.file.text).not.toContain(WORDS);
});
