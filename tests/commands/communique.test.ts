import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { deleteCommunique, publishCommunique, unpublishCommunique } from "~/commands/publish-communique";
import { beginCommunique, saveCommunique } from "~/commands/write-communique";
import { before, exactly, UNKNOWN } from "~/domain/days";
import { membersScope } from "~/domain/published";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { canonicalText, documentFrom } from "~/editor/canonical";
import { documentFromBlocks } from "~/editor/from-blocks";
import { toPlainText } from "~/editor/plain-text";
import { newId } from "~/forms/id";
import { communiqueMatter } from "@db/queries/communique-matter";
import { communiqueDeletedBy } from "@db/queries/communique-writes";
import { communiqueById, communiquesOf } from "@db/queries/communiques";
import { addCommitment, addCommunique, addDossier, addEvent, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { addStrike } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { addPaper } from "../support/issued-paper";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const RED_LINE = "خط أحمر للمكتب";
const AT = { now: NOW, today: TODAY };
const { union } = ownUnion();
let dossier: BuiltDossier;
let ids: { first: Id; second: Id; undated: Id; strike: Id; secret: Id; struck: Id; planned: Id; ahead: Id };

const inUnion = () => ({ organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id });

beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    dossier = await addDossier(tx, { ...inUnion(), state: "in_dialogue", confidentiality: "members", parties: [union.ministry] });
    const met = (given: Parameters<typeof addMeeting>[2]) => addMeeting(tx, dossier, { parties: [union.ministry], ...given });
    const first = await met({ when: before("2026-01-10"), handedOver: "الملف كاملا", attendees: [{ side: "theirs", office: "الكاتب العام" }], outcomes: [{ kind: "their_commitment", words: "جواب كتابي" }, { kind: "their_commitment", words: RED_LINE }] });
    await addCommitment(tx, dossier, { words: "جواب كتابي", meetingId: first.id, outcomeId: first.outcomeIds[0], partyId: union.ministry });
    await addCommitment(tx, dossier, { words: RED_LINE, meetingId: first.id, outcomeId: first.outcomeIds[1], partyId: union.ministry, confidentiality: "bureau" });
    const second = await met({ when: exactly("2026-02-01"), place: "الرباط", confidentiality: "members" });
    await addCommitment(tx, dossier, { words: "تصريح لا يلزم", meetingId: second.id, partyId: union.ministry, state: "declaration" });
    const undated = await met({ when: UNKNOWN });
    const secret = await met({ when: exactly("2026-01-20"), handedOver: RED_LINE, confidentiality: "bureau" });
    const planned = await met({ when: exactly("2026-05-01"), state: "scheduled" });
    const struck = await met({ when: exactly("2026-01-25"), handedOver: "مشطوب" });
    await addStrike(tx, dossier, { subject: "meeting", subjectId: struck.id, struckBy: union.bureau.id });
    const strike = await addEvent(tx, dossier, { kind: "action", actionKinds: ["strike"], title: "إضراب", when: exactly("2026-01-15") });
    const ahead = await addEvent(tx, dossier, { kind: "action", actionKinds: ["march"], title: "مسيرة", when: exactly("2026-06-01") });
    ids = { first: first.id, second: second.id, undated: undated.id, strike, secret: secret.id, struck: struck.id, planned: planned.id, ahead };
  });
});

type Asked = Partial<Parameters<typeof beginCommunique>[2]>;
const begin = (viewer: Viewer, asked: Asked = {}, dossierId = dossier.id) => beginCommunique(viewer, dossierId, { id: newId(), language: "ar", from: null, to: null, told: [ids.first, ids.second], ...asked }, AT);

async function begun(asked: Asked = {}, viewer: Viewer = union.coordinator) {
  const result = await begin(viewer, asked);
  if (!result.ok) throw new Error(result.refusal);
  return read(result.id);
}

async function read(id: Id, viewer: Viewer = union.coordinator) {
  const row = await communiqueById(scopeOf(viewer), id);
  if (!row) throw new Error("It is not there.");
  return row;
}

const wordsOf = ({ source }: { readonly source: string }): string => toPlainText(documentFrom(source));
const textOf = (words: string): string => canonicalText(documentFromBlocks([{ kind: "paragraph", words }]));
const save = (viewer: Viewer, id: Id, sent: Partial<Parameters<typeof saveCommunique>[2]> = {}) => saveCommunique(viewer, id, { version: 1, title: "بلاغ", document: textOf("نص جديد"), ...sent });

describe("what can be told", () => {
  test("are the held meetings and past actions of the dossier, in their order, each with its level", async () => {
    const matter = await communiqueMatter(scopeOf(union.coordinator), dossier.id, TODAY);
    expect(matter?.tellable.map(({ id, confidentiality }) => [id, confidentiality])).toEqual([[ids.undated, "organisation"], [ids.first, "organisation"], [ids.strike, "organisation"], [ids.second, "members"]]);
    expect(matter?.organisation).toEqual({ name: { ar: "التنسيقية الأولى", fr: "Première coordination", en: "First coordination" }, kind: "coordination", gender: "feminine" });
  });

  test("is nothing that the bureau alone reads, also where somebody of the bureau asks", async () => {
    for (const viewer of [union.coordinator, union.localBureau, union.bureau]) {
      const matter = JSON.stringify(await communiqueMatter(scopeOf(viewer), dossier.id, TODAY));
      expect(matter).toContain("جواب كتابي");
      expect(matter).not.toContain(RED_LINE);
      expect(matter).not.toContain(ids.secret);
    }
  });

  test("is no mere declaration, and no name of a person", async () => {
    const matter = JSON.stringify(await communiqueMatter(scopeOf(union.coordinator), dossier.id, TODAY));
    expect(matter).not.toContain("تصريح لا يلزم");
    expect(matter).not.toContain("coordinator@");
  });

  test("is nothing to members, to a sister organisation, or in a dossier of the bureau", async () => {
    for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect(await communiqueMatter(scopeOf(viewer), dossier.id, TODAY)).toBeNull();
    const hidden = await transaction(union.coordinator.id, (tx) => addDossier(tx, { ...inUnion(), state: "in_dialogue", confidentiality: "bureau" }));
    expect(await communiqueMatter(scopeOf(union.localBureau), hidden.id, TODAY)).toBeNull();
  });
});

describe("a first draft", () => {
  test("tells the chosen meetings in their order, as a draft of the organisation", async () => {
    const row = await begun({ told: [ids.second, ids.first] });
    expect(row).toMatchObject({ language: "ar", confidentiality: "organisation", publishedAt: null, version: 1, createdBy: union.coordinator.id });
    const words = wordsOf(row);
    expect(words).toContain("اجتماعين");
    expect(words.indexOf("قبل 10 يناير 2026")).toBeLessThan(words.indexOf("فاتح فبراير 2026"));
    expect(words).toContain("وقد سلم الوفد الملف كاملا.");
    expect(words).toContain("- جواب كتابي.");
    expect(words).not.toContain("إضراب");
  });

  test("is written in the language that was asked for, and names the period where there is one", async () => {
    const row = await begun({ language: "fr", from: "2026-01-01", to: "2026-02-28", told: [ids.second] });
    expect(wordsOf(row)).toContain("1er janvier");
    expect(row.title).toContain("Point sur le dossier");
  });

  test("tells nothing that was struck out, is the bureau's, lies ahead or is not of this dossier, though it was asked for", async () => {
    expect(await begin(union.localBureau, { told: [ids.secret] })).toEqual({ ok: false, refusal: "forbidden" });
    const row = await begun({ told: [ids.first, ids.secret, ids.struck, ids.planned, ids.ahead, newId()] });
    expect(wordsOf(row)).not.toContain(RED_LINE);
    expect(wordsOf(row)).not.toContain("مشطوب");
    expect(wordsOf(row)).toContain("اجتماعا، وفيما يلي");
    expect(await begin(union.coordinator, { told: [ids.secret, ids.struck, ids.planned, ids.ahead] })).toEqual({ ok: false, refusal: "nothing_to_tell" });
  });

  test("asked for twice with one id is one draft; under the id of another dossier's or another person's it is refused", async () => {
    const id = newId();
    expect(await begin(union.coordinator, { id })).toEqual({ ok: true, id });
    expect(await begin(union.coordinator, { id, told: [ids.second] })).toEqual({ ok: true, id });
    expect(await begin(union.otherCoordinator, { id })).toEqual({ ok: false, refusal: "forbidden" });
    expect((await communiquesOf(scopeOf(union.coordinator), dossier.id)).filter((row) => row.id === id)).toHaveLength(1);
  });

  test("is begun by coordinators of the organisation alone, and not before the dossier is adopted", async () => {
    expect(await begin(union.bureau)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await begin(union.sisterCoordinator)).toEqual({ ok: false, refusal: "not_found" });
    expect(await begin(union.member)).toEqual({ ok: false, refusal: "forbidden" });
    const early = await transaction(union.coordinator.id, (tx) => addDossier(tx, { ...inUnion(), state: "submitted" }));
    expect(await begin(union.coordinator, {}, early.id)).toEqual({ ok: false, refusal: "illegal_move" });
  });
});

describe("its text", () => {
  let id: Id;
  beforeEach(async () => {
    ({ id } = await begun());
  });

  test("is saved as its next version", async () => {
    expect(await save(union.otherCoordinator, id)).toMatchObject({ ok: true, communique: { version: 2, title: "بلاغ" } });
    const row = await read(id);
    expect([row.version, wordsOf(row), row.createdBy]).toEqual([2, "نص جديد", union.coordinator.id]);
  });

  test("is refused when somebody saved another meanwhile, and theirs stands; the very same text is saved once", async () => {
    await save(union.otherCoordinator, id, { document: textOf("نص الزميل") });
    expect(await save(union.coordinator, id)).toEqual({ ok: false, refusal: "stale" });
    expect(wordsOf(await read(id))).toBe("نص الزميل");
    const document = (await read(id)).source;
    expect(await save(union.coordinator, id, { document })).toMatchObject({ ok: true });
    expect((await read(id)).version).toBe(2);
  });

  test("is refused with its reason where it is no text", async () => {
    expect(await save(union.coordinator, id, { document: '{"type":"doc","content":[{"type":"script"}]}' })).toEqual({ ok: false, refusal: "rich_text", reason: "unknownNode" });
  });

  test("is written by coordinators of the organisation alone", async () => {
    expect(await save(union.localBureau, id)).toEqual({ ok: false, refusal: "forbidden" });
    for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect(await save(viewer, id)).toEqual({ ok: false, refusal: "not_found" });
  });

  test("does not change while it is published", async () => {
    await publishCommunique(union.coordinator, id, { version: 1 }, NOW);
    expect(await save(union.coordinator, id, { version: 2 })).toEqual({ ok: false, refusal: "published_communique" });
  });
});

describe("publishing", () => {
  let id: Id;
  beforeEach(async () => {
    ({ id } = await begun());
  });
  const publish = (viewer: Viewer, version = 1) => publishCommunique(viewer, id, { version }, NOW);
  const seenBy = async (viewer: Viewer) => [await communiqueById(scopeOf(viewer), id), (await communiquesOf(scopeOf(viewer), dossier.id)).find((row) => row.id === id)];

  test("opens it to the members of the organisation, who never see a draft", async () => {
    expect(await seenBy(union.member)).toEqual([null, undefined]);
    expect(await publish(union.coordinator)).toEqual({ ok: true });
    const [row, line] = await seenBy(union.member);
    expect(row).toMatchObject({ id, confidentiality: "members", publishedAt: NOW, version: 2 });
    expect(line).toMatchObject({ id });
    expect(await seenBy(union.sisterMember)).toEqual([null, undefined]);
    expect(await communiqueById(membersScope(union.coordinator.id, union.organisation), id)).not.toBeNull();
  });

  test("shows members nothing of a dossier that was not opened to them", async () => {
    const inside = await transaction(union.coordinator.id, async (tx) => {
      const held = await addDossier(tx, { ...inUnion(), state: "in_dialogue" });
      return addCommunique(tx, held, { publishedAt: NOW });
    });
    expect(await communiqueById(scopeOf(union.member), inside)).toBeNull();
    expect(await communiqueById(scopeOf(union.coordinator), inside)).not.toBeNull();
  });

  test("is refused for a text that is no longer the one that was shown; done twice it is done once", async () => {
    await save(union.otherCoordinator, id);
    expect(await publish(union.coordinator)).toEqual({ ok: false, refusal: "stale" });
    expect(await publish(union.coordinator, 2)).toEqual({ ok: true });
    expect(await publish(union.otherCoordinator, 2)).toEqual({ ok: true });
    expect(await read(id)).toMatchObject({ version: 3, publishedByName: "coordinator" });
  });

  test("is taken back, and members read it no more", async () => {
    await publish(union.coordinator);
    expect(await unpublishCommunique(union.coordinator, id, { version: 1 })).toEqual({ ok: false, refusal: "stale" });
    expect(await unpublishCommunique(union.coordinator, id, { version: 2 })).toEqual({ ok: true });
    expect(await unpublishCommunique(union.coordinator, id, { version: 2 })).toEqual({ ok: true });
    expect(await seenBy(union.member)).toEqual([null, undefined]);
    expect(await read(id)).toMatchObject({ confidentiality: "organisation", publishedAt: null, publishedByName: null, version: 3 });
  });

  test("is the coordinator's of the organisation", async () => {
    expect(await publish(union.localBureau)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await publish(union.member)).toEqual({ ok: false, refusal: "not_found" });
    expect(await unpublishCommunique(union.sisterCoordinator, id, { version: 1 })).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("deleting", () => {
  test("takes an unpublished draft away for good, and the history knows who did it", async () => {
    const { id } = await begun();
    expect(await deleteCommunique(union.localBureau, id, { version: 1 })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await deleteCommunique(union.coordinator, id, { version: 2 })).toEqual({ ok: false, refusal: "stale" });
    expect(await deleteCommunique(union.coordinator, id, { version: 1 })).toEqual({ ok: true });
    expect(await communiqueById(scopeOf(union.coordinator), id)).toBeNull();
    expect(await deleteCommunique(union.coordinator, id, { version: 1 })).toEqual({ ok: false, refusal: "not_found" });
    expect([await communiqueDeletedBy(id, union.coordinator.id), await communiqueDeletedBy(id, union.otherCoordinator.id)]).toEqual([dossier.id, null]);
  });

  test("is refused while it is published, and once a paper of it was issued", async () => {
    const { id } = await begun();
    await publishCommunique(union.coordinator, id, { version: 1 }, NOW);
    expect(await deleteCommunique(union.coordinator, id, { version: 2 })).toEqual({ ok: false, refusal: "published_communique" });
    await unpublishCommunique(union.coordinator, id, { version: 2 });
    await addPaper({ kind: "communique", subjectId: id, dossierId: dossier.id, organisationId: union.organisation, issuedBy: union.coordinator.id }, "ورقة");
    expect(await deleteCommunique(union.coordinator, id, { version: 3 })).toEqual({ ok: false, refusal: "paper_issued" });
  });
});
