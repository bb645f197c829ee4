import { describe, expect, it } from "vitest";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { before, exactly } from "~/domain/days";
import { membersScope, publishedPart } from "~/domain/published";
import type { DossierState } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { scopeOf } from "~/domain/viewer";
import { memberHome } from "~/presenters/member-home";
import { memberPage } from "~/presenters/member-page";
import { communiquesOf } from "@db/queries/communiques";
import { dossierById } from "@db/queries/dossiers";
import { dossiersOfMember, openPublished } from "@db/queries/member-page";
import { storyOf } from "@db/queries/story";
import { addCommitment, addCommunique, addDossier, addEvent, addMeeting, addSign, addStateChange, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

/** Stands in every text that members may not read. */
const CANARY = "كناري";

const { union } = ownUnion();

async function build(state: DossierState, fill?: (tx: Parameters<Parameters<typeof transaction>[1]>[0], dossier: BuiltDossier) => Promise<void>) {
  const { coordinator, bureau, organisation } = union;
  return transaction(coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: bureau.id, state, title: "تسوية الوضعية", confidentiality: "members" });
    await fill?.(tx, dossier);
    return dossier;
  });
}

async function read(id: string, language: Language = "ar", visitedAt: Date | null = null) {
  const dossier = await dossierById(scopeOf(union.member), id);
  if (!dossier) throw new Error("The member does not see the dossier.");
  const members = membersScope(union.member.id, union.organisation);
  const [rows, communiques] = await Promise.all([storyOf(members, id), communiquesOf(members, id)]);
  return memberPage({ dossier, rows, demands: [], communiques, visitedAt, publishedAt: new Map(), answers: null, today: TODAY, thresholds: DEFAULT_THRESHOLDS, language });
}

describe("the member's page", () => {
  it("says in its first sentence where the file stands, whom we wait for and for what, in marks only when verbatim", async () => {
    const { id } = await build("in_dialogue", async (tx, dossier) => {
      await addCommitment(tx, dossier, { partyId: union.ministry, words: "عقد لقاء مع الوزير", confidentiality: "members" });
    });
    expect(await read(id)).toMatchObject({ standing: "ملفكم قيد الحوار.", awaited: "في انتظار وزارة الداخلية: عقد لقاء مع الوزير", step: "in_dialogue" });
    expect((await read(id, "en")).standing).toBe("Your file is in dialogue.");
    await transaction(union.coordinator.id, (tx) => tx.execute(`update commitment set verbatim = true where dossier_id = '${id}'`));
    expect((await read(id)).awaited).toBe("في انتظار وزارة الداخلية: «عقد لقاء مع الوزير»");
  });

  it("says of what was kept and then undone how it was undone and when, and not why", async () => {
    const { id } = await build("implementing", async (tx, dossier) => {
      const subjectId = await addCommitment(tx, dossier, { partyId: union.ministry, words: "صرف المنحة", state: "undone", confidentiality: "members" });
      await addStateChange(tx, dossier, { subject: "commitment", subjectId, move: "undo", fromState: "kept", toState: "undone", reversal: "annulled", reason: CANARY, onDay: "2026-02-03" });
    });
    const shown = await read(id);
    expect(shown.commitments?.others).toMatchObject([{ state: "undone", note: expect.arrayContaining([expect.stringMatching(/إلغاء.*3 فبراير 2026/)]) }]);
    expect(JSON.stringify(shown)).not.toContain(CANARY);
  });

  it("holds nothing internal: not in its words, not in its figures, not in whose turn it is", async () => {
    const hidden = { confidentiality: "organisation" } as const;
    const { ministry } = union;
    const { id } = await build("in_dialogue", async (tx, dossier) => {
      const open = await addMeeting(tx, dossier, {
        title: "اجتماع منشور", when: exactly("2026-01-10"), notes: CANARY, agenda: CANARY, confidentiality: "members",
        attendees: [{ side: "ours", office: CANARY }], outcomes: [{ kind: "position", words: CANARY }],
      });
      const closed = await addMeeting(tx, dossier, { title: CANARY, when: exactly("2026-02-01"), ...hidden });
      const secret = await addCommitment(tx, dossier, { partyId: ministry, words: CANARY, meetingId: open.id, ...hidden });
      await addCommitment(tx, dossier, { partyId: ministry, words: CANARY, meetingId: closed.id, confidentiality: "members" });
      const shown = await addCommitment(tx, dossier, {
        partyId: ministry, words: "التزام منشور", meetingId: open.id, triggerId: secret, triggerDays: 10, when: exactly("2026-01-10"), confidentiality: "members",
      });
      await addSign(tx, dossier, { commitmentId: shown, words: CANARY });
      await addStateChange(tx, dossier, { subject: "commitment", subjectId: secret, move: "declare", fromState: "recorded", toState: "declaration", reason: CANARY });
      await addStateChange(tx, dossier, { subject: "dossier", subjectId: dossier.id, move: "deadlock", fromState: "in_dialogue", toState: "deadlocked", reason: CANARY });
      await addEvent(tx, dossier, { title: CANARY, kind: "letter_in", partyId: ministry, when: exactly("2026-02-20"), ...hidden });
      await addEvent(tx, dossier, { title: CANARY, body: CANARY, confidentiality: "bureau" });
    });
    const page = await read(id);
    expect(JSON.stringify(page)).not.toContain(CANARY);
    expect(page.commitments).toMatchObject({ total: "التزام واحد", awaited: [{ words: "التزام منشور", lateness: { blocked: false } }] });
    expect(page.story.filter(({ kind }) => kind !== "step").map(({ title }) => title)).toEqual(["اجتماع منشور"]);
    expect(page.turn).toEqual({ whose: "theirs", words: "الدور عليهم منذ 53 يوما" });
  });

  it("tells suspended, deadlocked, withdrawn and merged files in words, without a step", async () => {
    for (const state of ["suspended", "deadlocked", "withdrawn", "merged"] as const) {
      const { id } = await build(state);
      expect(await read(id)).toMatchObject({ step: null, standing: expect.stringContaining("ملفكم") });
    }
  });

  it("counts from the visit before what was recorded since, and says so when nothing was", async () => {
    const { id } = await build("adopted", async (tx, dossier) => {
      await addMeeting(tx, dossier, { title: "قديم", when: before("2026-01-01"), confidentiality: "members" });
      await addMeeting(tx, dossier, { title: "جديد", confidentiality: "members", at: new Date("2026-03-03T10:00:00Z") });
    });
    expect((await read(id, "ar", new Date("2026-03-01T10:00:00Z"))).moved).toMatchObject({ since: "زيارتكم السابقة: 1 مارس 2026", lines: [{ title: "جديد" }] });
    expect((await read(id, "ar", NOW)).moved.lines).toEqual([]);
    expect((await read(id)).moved.lines.map(({ title }) => title)).toEqual(["جديد", "معتمد", "قديم"]);
  });

  it("lists the communiqués that were published, and tells of one since its publication; of drafts it knows nothing", async () => {
    const { id } = await build("in_dialogue", async (tx, dossier) => {
      await addCommunique(tx, dossier, { title: CANARY });
      await addCommunique(tx, dossier, { title: "بلاغ الجولة", publishedAt: new Date("2026-03-02T10:00:00Z") });
    });
    const page = await read(id, "ar", new Date("2026-03-01T10:00:00Z"));
    expect(page.communiques).toMatchObject([{ title: "بلاغ الجولة", note: "تم نشره يوم 2 مارس 2026", state: "published" }]);
    expect(page.moved.lines).toMatchObject([{ kind: "communique", title: "بلاغ الجولة", note: ["بلاغ", "2 مارس 2026"] }]);
    expect((await read(id, "ar", new Date("2026-03-03T10:00:00Z"))).moved.lines).toEqual([]);
    expect(JSON.stringify(page)).not.toContain(CANARY);
  });

  it("shows the coordinator beforehand exactly what publishing would show its members", async () => {
    let meetingId = "";
    const { id } = await build("in_dialogue", async (tx, dossier) => {
      meetingId = (await addMeeting(tx, dossier, { title: "قيد النشر" })).id;
      await addCommitment(tx, dossier, { partyId: union.ministry, words: CANARY, meetingId });
    });
    const inside = await storyOf(scopeOf(union.coordinator), id);
    const tried = publishedPart(inside, new Set([id, meetingId]));
    expect(tried.commitments).toEqual([]);
    await transaction(union.coordinator.id, (tx) => tx.execute(`update meeting set confidentiality = 'members' where id = '${meetingId}'`));
    const published = await storyOf(membersScope(union.member.id, union.organisation), id);
    expect(tried.meetings.map((row) => row.id)).toEqual(published.meetings.map((row) => row.id));
    expect(published.commitments).toEqual([]);
  });
});

describe("a member's list", () => {
  it("holds the published dossiers of their organisation alone, each with its sentence", async () => {
    const { id } = await build("agreed", async (tx, dossier) => {
      await addCommitment(tx, dossier, { partyId: union.ministry, words: "إصدار المرسوم", confidentiality: "members" });
      await addCommitment(tx, dossier, { partyId: union.ministry, words: CANARY, dueOn: "2026-01-06" });
    });
    const home = async (viewer = union.member) => {
      const lines = await dossiersOfMember(scopeOf(viewer));
      return memberHome(lines, await openPublished(lines.map((line) => line.id)), { language: "ar", today: TODAY });
    };
    expect((await home()).find((line) => line.id === id)).toMatchObject({ standing: "تم التوصل إلى اتفاق بشأن ملفكم.", awaited: "في انتظار وزارة الداخلية: إصدار المرسوم" });
    expect(await home(union.sisterMember)).toEqual([]);
    expect(await home(union.coordinator)).toEqual([]);
  });
});
