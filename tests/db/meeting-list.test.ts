import { beforeAll, expect, test } from "vitest";

import { scopeOf } from "~/domain/viewer";
import { meetingsInReach } from "@db/queries/meeting-list";
import { possibleTriggers, recentlyMet } from "@db/queries/meeting-suggestions";
import { addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { type Union } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
const HELD = 65;

beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
    for (let each = 0; each < HELD; each += 1) await addMeeting(tx, dossier, { parties: each === 0 ? [union.ministry] : [], title: `${each}` });
    await addMeeting(tx, dossier, { state: "scheduled", title: "مقبل" });
    const secret = await addMeeting(tx, dossier, { confidentiality: "bureau", title: "سري", outcomes: [{ kind: "information", words: "سر" }] });
    await addCommitment(tx, dossier, { partyId: union.ministry, meetingId: secret.id, words: "التزام في اجتماع خاص بالمكتب" });
    const known = await addMeeting(tx, dossier, { title: "معلوم", outcomes: [{ kind: "their_commitment", words: "سر" }, { kind: "information", words: "معلوم" }] });
    await addCommitment(tx, dossier, { partyId: union.ministry, meetingId: known.id, outcomeId: known.outcomeIds[0], confidentiality: "bureau", words: "سر" });
  });
});

test("the list walks forth and back through every meeting, each once, thirty at a time", async () => {
  const scope = scopeOf(union.coordinator);
  const seen: string[] = [];
  const firsts: string[] = [];
  let page = await meetingsInReach(scope, "held", null);
  for (;;) {
    seen.push(...page.meetings.map(({ id }) => id));
    firsts.push(page.meetings[0]?.id ?? "");
    if (!page.older) break;
    page = await meetingsInReach(scope, "held", { id: page.older, towards: "older" });
  }
  expect(seen.length).toBe(HELD + 1);
  expect(new Set(seen).size).toBe(HELD + 1);
  page = await meetingsInReach(scope, "held", { id: page.newer ?? "", towards: "newer" });
  expect(page.meetings[0]?.id).toBe(firsts.at(-2));
});

test("what is to come is told from what was held", async () => {
  const { meetings } = await meetingsInReach(scopeOf(union.coordinator), "upcoming", null);
  expect(meetings.map(({ title }) => title)).toEqual(["مقبل"]);
});

test("a bureau meeting, and a line whose commitment is the bureau's, are neither listed nor counted for a coordinator", async () => {
  const titles = async (viewer: Union["coordinator"]) => (await meetingsInReach(scopeOf(viewer), "all", null)).meetings;
  const [coordinator, bureau] = [await titles(union.coordinator), await titles(union.bureau)];
  expect(coordinator.find(({ title }) => title === "سري")).toBeUndefined();
  expect(bureau.find(({ title }) => title === "سري")).toBeDefined();
  expect(coordinator.find(({ title }) => title === "معلوم")).toMatchObject({ outcomes: 1, commitments: 0 });
  expect(bureau.find(({ title }) => title === "معلوم")).toMatchObject({ outcomes: 2, commitments: 1 });
});

test("nothing is listed for members, administrators and sister organisations, nor behind an id that is none", async () => {
  for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) {
    expect(await meetingsInReach(scopeOf(viewer), "all", null)).toEqual({ meetings: [], newer: null, older: null });
  }
  expect(await meetingsInReach(scopeOf(union.coordinator), "all", { id: "'; drop", towards: "older" })).toEqual({ meetings: [], newer: null, older: null });
});

test("suggestions keep to what the reader may see", async () => {
  expect(await recentlyMet(scopeOf(union.sisterCoordinator))).toEqual([]);
  expect((await possibleTriggers(scopeOf(union.coordinator), dossier.id)).length).toBe(0);
  expect((await possibleTriggers(scopeOf(union.bureau), dossier.id)).length).toBe(2);
});
