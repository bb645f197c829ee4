import { beforeAll, expect, test } from "vitest";

import { scopeOf, type Id, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { documentById, documentsOf } from "@db/queries/documents";
import { addAgreement, addDocument, addDossier, addEvent, addStrike, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";

const { union } = ownUnion();
let adopted: BuiltDossier;
let draft: BuiltDossier;
let hidden: BuiltDossier;

const within = <Result>(work: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, work);
beforeAll(async () => {
  const given = { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id };
  [adopted, draft, hidden] = await within(async (tx) => [
    await addDossier(tx, { ...given, state: "in_dialogue", confidentiality: "members" }), await addDossier(tx, { ...given, state: "submitted", confidentiality: "members" }),
    await addDossier(tx, { ...given, state: "in_dialogue", confidentiality: "bureau" }),
  ]);
});

const readers = () => ({ coordinator: union.coordinator, bureau: union.localBureau, "bureau above": union.bureau, member: union.member, administrator: union.administrator, sister: union.sisterCoordinator });
const reads = async (viewer: Viewer, id: Id) => (await documentById(scopeOf(viewer), id)) !== null;
const readersOf = async (id: Id): Promise<string[]> => {
  const found = await Promise.all(Object.entries(readers()).map(async ([name, viewer]) => ((await reads(viewer, id)) ? [name] : [])));
  return found.flat();
};

test("a file is read by its own level", async () => {
  const [members, organisation, bureau] = await within(async (tx) => [
    await addDocument(tx, adopted, { confidentiality: "members" }), await addDocument(tx, adopted), await addDocument(tx, adopted, { confidentiality: "bureau" }),
  ]);
  expect(await readersOf(members as Id)).toEqual(["coordinator", "bureau", "bureau above", "member", "administrator"]);
  expect(await readersOf(organisation as Id)).toEqual(["coordinator", "bureau", "bureau above"]);
  expect(await readersOf(bureau as Id)).toEqual(["bureau", "bureau above"]);
});

test("a file published in a dossier that members do not see yet, or in one that is the bureau's, stays where its dossier is", async () => {
  const [early, kept] = await within(async (tx) => [await addDocument(tx, draft, { confidentiality: "members" }), await addDocument(tx, hidden, { confidentiality: "members" })]);
  expect(await readersOf(early as Id)).toEqual(["coordinator", "bureau", "bureau above"]);
  expect(await readersOf(kept as Id)).toEqual(["bureau", "bureau above"]);
});

test("a file is never wider than the record it belongs to, whatever its own level says", async () => {
  const id = await within(async (tx) => {
    const copy = await addDocument(tx, adopted);
    await addAgreement(tx, adopted, { documentId: copy, confidentiality: "bureau", signedOn: "2026-02-01" });
    return copy;
  });
  expect(await readersOf(id)).toEqual(["bureau", "bureau above"]);
  expect((await documentsOf(scopeOf(union.coordinator), adopted.id)).documents.map((row) => row.id)).not.toContain(id);
});

test("a file that was struck out is nowhere", async () => {
  const id = await within(async (tx) => {
    const strikeId = await addStrike(tx, adopted, { subject: "event", subjectId: await addEvent(tx, adopted), struckBy: union.localBureau.id });
    return addDocument(tx, adopted, { strikeId });
  });
  expect(await readersOf(id)).toEqual([]);
});

test("the list comes a page at a time, the newest first, and none is missed or shown twice", async () => {
  const dossier = await within((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id }));
  const ids = await within(async (tx) => {
    const added: Id[] = [];
    for (let each = 0; each < 120; each += 1) added.push(await addDocument(tx, dossier, { at: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(each / 3))) }));
    return added;
  });
  const seen: Id[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof documentsOf>> = await documentsOf(scopeOf(union.coordinator), dossier.id, before);
    seen.push(...page.documents.map(({ id }) => id));
    before = page.older;
  } while (before);
  expect(seen).toEqual(ids.toReversed());
  expect(await documentsOf(scopeOf(union.member), dossier.id)).toEqual({ documents: [], older: null });
});

test.each(["nonsense", "", newId()])("an id that names no file answers none: %s", async (id) => {
  expect(await documentById(scopeOf(union.coordinator), id)).toBeNull();
  expect(await documentsOf(scopeOf(union.coordinator), adopted.id, id)).toEqual({ documents: [], older: null });
});
