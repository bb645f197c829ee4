import { isOpenCommitment } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import { commitmentMovesOf, dossierMovesOf, may } from "~/domain/permissions";
import { addressOf, type DossierRow, involvedIn } from "~/domain/rows/dossier";
import type { StoryCommitment, StoryRows } from "~/domain/rows/story";
import type { Viewer } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { answerLine } from "./answer-lines";
import { isUpcoming } from "./story-items";
import { hrefOfCommitment, latenessIn } from "./promise-line";

/** One thing that waits for us: what to do, on what, and where. `words` is what somebody said; `party` whom it is about. */
export type Asked = {
  readonly key: string;
  readonly kind: "complete" | "submit" | "decide" | "first_meeting" | "late" | "due_soon" | "judge" | "confirm" | "remind" | "classify";
  readonly title: string;
  readonly party: Localized | null;
  readonly words: string | null;
  readonly note: string | null;
  readonly href: string;
};

/** How many promises to remind of are named one by one. */
const REMINDERS_NAMED = 3;

type Asking = { readonly dossier: DossierRow; readonly rows: StoryRows; readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

/** What waits for us in a dossier, the most pressing first; everything follows from states and dates. Nothing is asked of a viewer that they may not do. */
export function askedOfUs(asking: Asking): Asked[] {
  return [...askedOfTheDossier(asking), ...askedOfOurs(asking), ...askedOfTheBureau(asking), ...unclassified(asking), ...confirmations(asking), ...reminders(asking)];
}

function askedOfTheDossier({ dossier, rows, viewer, language }: Asking): Asked[] {
  const t = translator(language);
  const subject = { organisationId: dossier.organisationId, involved: involvedIn(dossier) };
  const moves = dossierMovesOf(viewer, dossier.state, { ...subject, authorId: dossier.createdBy, ownerId: dossier.ownerId });
  const address = addressOf(dossier);
  const plain = { party: null, words: null, note: null };
  const asked: Asked[] = [];
  if (dossier.state === "returned" && moves.includes("submit")) {
    const reason = rows.moves.findLast(({ subject: kind, move }) => kind === "dossier" && move === "return")?.reason ?? null;
    asked.push({ ...plain, key: "complete", kind: "complete", title: t("story.asked.complete"), words: reason, href: `${address}/edit` });
  }
  if (dossier.state === "draft" && moves.includes("submit")) asked.push({ ...plain, key: "submit", kind: "submit", title: t("story.asked.submit"), href: `${address}/moves/submit` });
  if (dossier.state === "submitted" && moves.includes("adopt")) asked.push({ ...plain, key: "decide", kind: "decide", title: t("story.asked.decide"), href: `${address}/moves/adopt` });
  const planned = rows.meetings.some(({ state }) => state === "held" || isUpcoming(state));
  if (dossier.state === "adopted" && !planned && may(viewer, "meeting.log", subject)) {
    asked.push({ ...plain, key: "first_meeting", kind: "first_meeting", title: t("story.asked.firstMeeting"), href: `/meetings/new?dossier=${encodeURIComponent(dossier.number ?? dossier.id)}&upcoming=1` });
  }
  return asked;
}

const named = (row: StoryCommitment) => ({ key: row.id, party: row.party, words: row.words, href: hrefOfCommitment(row.id) });

/** Our own commitments, late or due soon. */
function askedOfOurs({ rows, language, today, thresholds }: Asking): Asked[] {
  const t = translator(language);
  return rows.commitments.filter(({ side, state }) => side === "ours" && isOpenCommitment(state)).flatMap((row): Asked[] => {
    const { overdueDays, dueSoon } = latenessIn(row, today, thresholds);
    if (overdueDays !== null) return [{ ...named(row), kind: "late", title: t("story.asked.late"), note: t("common.late.overdue", counted(language, overdueDays)) }];
    return dueSoon ? [{ ...named(row), kind: "due_soon", title: t("story.asked.dueSoon"), note: null }] : [];
  });
}

/** What they say is done and this viewer may judge. */
function askedOfTheBureau({ dossier, rows, viewer, language }: Asking): Asked[] {
  const t = translator(language);
  return rows.commitments
    .filter((row) => row.state === "claimed_done" && commitmentMovesOf(viewer, row.state, { organisationId: dossier.organisationId, involved: [dossier.ownerId, row.recordedBy, row.claimedBy] }).includes("keep"))
    .map((row) => ({ ...named(row), kind: "judge", title: t("story.asked.judge"), note: null }));
}

/** Replies that came and that nobody has classified: until then nobody knows what they answer. */
function unclassified({ dossier, rows, viewer, language }: Asking): Asked[] {
  if (!may(viewer, "response.record", { organisationId: dossier.organisationId })) return [];
  return rows.responses.filter(({ kind }) => kind === null).map((row): Asked => ({
    key: row.id, kind: "classify", title: translator(language)("story.asked.classify"), party: row.party, words: row.words, note: answerLine(language, row).place, href: `/responses/${row.id}/edit`,
  }));
}

/** Recorded and not yet said to be verifiable: one line for all of them. */
function confirmations({ dossier, rows, viewer, language }: Asking): Asked[] {
  const waiting = rows.commitments.filter(({ state }) => state === "recorded");
  const [first] = waiting;
  if (!first || !may(viewer, "commitment.advance", { organisationId: dossier.organisationId })) return [];
  const href = waiting.length === 1 ? hrefOfCommitment(first.id) : `${addressOf(dossier)}/commitments`;
  const title = translator(language)("story.asked.confirm", counted(language, waiting.length));
  return [{ key: "confirm", kind: "confirm", title, party: null, words: waiting.length === 1 ? first.words : null, note: null, href }];
}

/** Their promises from which nothing was heard for long, the longest first; those that wait for another are not theirs to hurry. */
function reminders({ dossier, rows, viewer, language, today, thresholds }: Asking): Asked[] {
  const t = translator(language);
  if (!may(viewer, "commitment.record", { organisationId: dossier.organisationId })) return [];
  const silent = rows.commitments
    .filter(({ side }) => side === "theirs")
    .map((row) => ({ row, lateness: latenessIn(row, today, thresholds) }))
    .filter(({ lateness }) => lateness.silence !== null && !lateness.blocked)
    .toSorted((a, b) => (b.lateness.silence?.days ?? 0) - (a.lateness.silence?.days ?? 0));
  const lines = silent.slice(0, REMINDERS_NAMED).map(({ row, lateness: { silence } }): Asked => ({
    ...named(row), kind: "remind", title: t("story.asked.remind"),
    note: silence && t(silence.atLeast ? "common.late.silentAtLeast" : "common.late.silent", counted(language, silence.days)),
  }));
  const rest = silent.length - lines.length;
  if (rest <= 0) return lines;
  return [...lines, { key: "remind-others", kind: "remind", title: t("story.asked.remindOthers", counted(language, rest)), party: null, words: null, note: null, href: `${addressOf(dossier)}/commitments` }];
}
