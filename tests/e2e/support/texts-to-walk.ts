import { SCHEMA_VERSION } from "~/domain/rich-text";
import { exactly } from "~/domain/days";
import { paragraphsOf } from "~/editor/paragraphs";
import { canonicalText, documentFrom, hashOf } from "~/editor/canonical";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { paperJob } from "@db/schema";
import { insertHandover } from "@db/queries/handovers";
import { addCommitment, addCommunique, addDocument, addEvidence, addMeeting, addRound } from "@db/seed/builders";
import { addAgreement, linkToDemand } from "@db/seed/builders/agreements";
import { addComment, addDemand, addDemandFile, addDemandVersion } from "@db/seed/builders/demands";
import { addDeposit, addResponse } from "@db/seed/builders/deposits";

import { everyNode } from "../../support/rich-texts";
import type { App } from "./app";
import { ask, exampleDossier, write } from "./demand";

/** Texts of demands and what came of them, in the states that their pages tell apart. */
export type TextsToWalk = {
  /** Still written, with every kind of node in it; a second one beside it can be merged with it. */
  readonly written: Id;
  readonly writtenVersion: Id;
  /** Before the bureau, with a remark and a proposed wording that are open. */
  readonly inReview: Id;
  readonly remark: Id;
  readonly wording: Id;
  /** Handed over, answered, agreed on, published to members. */
  readonly deposited: Id;
  readonly file: Id;
  /** A file whose texts are all validated, ready to be handed over. */
  readonly ready: Id;
  /** At `party`, answered in part and by a reply that nobody has classified. */
  readonly deposit: Id;
  readonly response: Id;
  readonly party: Id;
  readonly agreement: Id;
  readonly signed: Id;
  /** A round in which an agreement was reached. */
  readonly round: Id;
  /** A commitment that waits for an event of the dossier, and on which another waits. */
  readonly awaiting: Id;
  /** A communiqué that members read, and a draft with every kind of node in it. */
  readonly communique: Id;
  readonly communiqueDraft: Id;
  /** A bulletin, and a page whose words were kept, both of that commitment. */
  readonly evidence: readonly Id[];
  /** That the dossier passed to its coordinator, of whom nobody in office had it before. */
  readonly handover: Id;
  /** Long papers that were given up, and that could not be made. One that is being drawn reloads its page under whoever looks at it. */
  readonly paperJobs: readonly Id[];
};

/** An address that somebody pasted: one word, longer than the narrowest screen is wide. No page becomes wider for it. */
const PASTED = "https://ministry.invalid/dialogue-social/2022/accord-du-30-avril-annexe-technique-no-3.pdf";

/** Adds them to the dossier of the example, written by its coordinator. */
export async function addTextsToWalk(app: Pick<App, "ownerUrl">): Promise<TextsToWalk> {
  const dossier = await exampleDossier(app);
  const [party] = await ask<{ id: Id }>(app, (sql) => sql`select party_id as id from dossier_party where dossier_id = ${dossier.id} order by position limit 1`);
  const partyId = party?.id ?? "";
  const document = everyNode();
  const source = canonicalText(document);
  const text = { source, hash: hashOf(document), schemaVersion: SCHEMA_VERSION };
  const anchor = paragraphsOf(documentFrom(source)).find(({ kind, number }) => kind === "paragraph" && number !== null)?.anchor;
  return write(app, async (tx) => {
    const file = await addDemandFile(tx, dossier, { title: "الملف المطلبي للتنسيقية", openedOn: "2021-03-01" });
    const deposited = await addDemand(tx, dossier, { fileId: file, title: "تسوية الوضعية الإدارية", text, stance: "validated", confidentiality: "members" });
    const written = await addDemand(tx, dossier, { fileId: file, title: "الترقية بالأقدمية", text });
    await addDemandVersion(tx, dossier, written.id, { title: "الترقية بالأقدمية" });
    await addDemand(tx, dossier, { title: "التعويض عن التنقل" });
    const inReview = await addDemand(tx, dossier, { fileId: file, title: "التكوين المستمر", text, stance: "in_review" });
    const remark = await addComment(tx, dossier, inReview.id, { versionId: inReview.versionId, words: "يحسن ذكر المرسوم." });
    const wording = await addComment(tx, dossier, inReview.id, { versionId: inReview.versionId, anchor, quoted: "نص الفقرة", proposal: "نص الفقرة المقترح" });
    const ready = await addDemandFile(tx, dossier, { title: "المذكرة المطلبية", openedOn: "2022-01-10" });
    await addDemand(tx, dossier, { fileId: ready, title: "إدماج الخريجين", stance: "validated" });
    const handed = await addDeposit(tx, dossier, { fileId: file, partyId, onDay: "2021-03-10", way: "registry_office", registryNumber: "117/21", receivedBy: "مكتب الضبط", items: [{ demandId: deposited.id, versionId: deposited.versionId }] });
    await addResponse(tx, dossier, { depositId: handed, demandId: deposited.id, onDay: "2021-04-10", kind: "counter_offer", words: "نقترح تسوية على مراحل.", counterText: "تسوية على مرحلتين." });
    const response = await addResponse(tx, dossier, { depositId: handed, onDay: "2021-04-12", words: "توصلنا بملفكم وسنوافيكم بالجواب." });
    await addDocument(tx, dossier, { fileName: "وصل الإيداع رقم 12.pdf", bytes: 1_400_000 });
    const round = await addRound(tx, { session: "april", year: 2021, note: "انعقدت بمقر الوزارة", createdBy: dossier.createdBy });
    const { id: reachedIn } = await addMeeting(tx, dossier, { roundId: round, when: exactly("2021-04-28"), parties: [partyId] });
    const commitment = await addCommitment(tx, dossier, { words: "تسوية المرحلة الأولى", partyId, source: "clause" });
    const signed = await addAgreement(tx, dossier, {
      meetingId: reachedIn, title: "محضر اتفاق", preamble: "بعد جلسات الحوار،", signedOn: "2021-05-01", place: "الرباط", ourSignatories: "المنسق الوطني", parties: [{ partyId, signatory: "الكاتب العام" }],
      clauses: [{ words: "تسوية المرحلة الأولى", side: "theirs", partyId, commitmentId: commitment, answers: [{ demandId: deposited.id, anchor: null }] }],
    });
    const agreement = await addAgreement(tx, dossier, { title: "مشروع اتفاق", parties: [{ partyId }], clauses: [{ words: "بند", side: "theirs", partyId, dueKind: "on", dueOn: "2036-01-01" }] });
    const awaiting = await addCommitment(tx, dossier, { words: `صرف المستحقات ${PASTED}`, partyId, test: PASTED, triggerText: "صدور المرسوم", triggerDays: 60 });
    await addCommitment(tx, dossier, { words: "تعميم الصرف على كل الأقاليم", partyId, triggerId: awaiting, triggerDays: 30 });
    await linkToDemand(tx, dossier, [{ demandId: deposited.id, anchor: anchor ?? null }], { commitmentId: commitment });
    const communique = await addCommunique(tx, dossier, { title: "مستجدات ملف التنسيقية", publishedAt: new Date("2021-04-06T10:00:00Z") });
    const communiqueDraft = await addCommunique(tx, dossier, { title: "مشروع بلاغ", text });
    const evidence = [
      await addEvidence(tx, dossier, { commitmentId: awaiting, shows: "صدور المرسوم", bulletinPage: 1204, bulletinText: "مرسوم رقم 2.21.100" }),
      await addEvidence(tx, dossier, { commitmentId: awaiting, shows: "إعلان الوزارة", url: "https://ministry.invalid/annonces/12", pageTitle: "Annonce", copy: "Le décret sera appliqué.", hash: "a".repeat(64) }),
    ];
    const handover = newId();
    await insertHandover(tx, { id: handover, organisationId: dossier.organisationId, fromId: null, toId: dossier.createdBy, dossierIds: [dossier.id], createdBy: dossier.createdBy, createdAt: new Date("2021-03-01T10:00:00Z") });
    const asked = { kind: "dossier", subjectId: dossier.id, dossierId: dossier.id, organisationId: dossier.organisationId, language: "ar", confidentiality: "organisation", origin: "https://union.invalid", askedBy: dossier.createdBy } as const;
    const ended = { ...asked, askedAt: new Date("2021-04-07T10:00:00Z"), endedAt: new Date("2021-04-07T10:01:00Z") };
    const paperJobs = [newId(), newId()];
    const [cancelled = "", failed = ""] = paperJobs;
    await tx.insert(paperJob).values([{ ...ended, id: cancelled, state: "cancelled", sections: 9, sectionsDone: 4 }, { ...ended, id: failed, state: "failed", problem: "paper_not_made" }]);
    return {
      handover, paperJobs, communique, communiqueDraft, evidence,
      written: written.id, writtenVersion: written.versionId, inReview: inReview.id, remark, wording, deposited: deposited.id, file, ready, agreement: agreement.id, signed: signed.id, deposit: handed, response, party: partyId, round, awaiting,
    };
  });
}
