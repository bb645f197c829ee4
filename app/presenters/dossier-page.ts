import { mostAwaited } from "~/domain/awaited";
import { isOpenCommitment, type Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { silenceOf, type Thresholds } from "~/domain/deadlines";
import { isOpen } from "~/domain/dossier";
import { handOversOf } from "~/domain/hand-overs";
import { type Language, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { chained } from "~/domain/published";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { inStoryOrder } from "~/domain/story";
import { strikableEvents } from "~/domain/strikable";
import { type Turn, turnOf } from "~/domain/turn";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type Asked, askedOfUs } from "./asked-of-us";
import { type Balance, balanceOf } from "./balance";
import type { NobodyDecides } from "./deciders";
import type { refusalShown } from "./dossier-edit";
import { type DossierHeader, dossierHeader } from "./dossier-header";
import { type MembersSee, membersSee } from "./members-see";
import { type PromiseLine, promiseLine } from "./promise-line";
import { itemsOf, type StoryItem } from "./story-items";
import { type StoryPage, storyPage } from "./story";

export type DossierTurn = { readonly turn: Turn; readonly party: string | null };
/** The dossier's page for those who work on it. `turn` is null unless the dossier is open. */
export type DossierPage = {
  readonly title: string;
  readonly header: DossierHeader;
  readonly turn: DossierTurn | null;
  readonly story: StoryPage;
  readonly asked: readonly Asked[];
  readonly balance: Balance;
  readonly members: MembersSee;
  /** What a submitted dossier waits for when nobody may decide, and what the bureau answered to one it did not adopt. */
  readonly decision: Decision;
};
export type Decision = { readonly nobody: NobodyDecides | null; readonly refusal: ReturnType<typeof refusalShown> };

type Showing = { readonly dossier: DossierRow; readonly rows: StoryRows; readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };
const NOTHING: ReadonlySet<Id> = new Set();

export function dossierPage(showing: Showing & { readonly now: Date; readonly before: string | null; readonly decision: Decision }): DossierPage {
  const { dossier, rows, language } = showing;
  const mayEditEvents = may(showing.viewer, "event.edit", { organisationId: dossier.organisationId });
  return {
    title: pageTitle(dossier, language),
    header: dossierHeader(dossier, showing),
    turn: isOpen(dossier.state) ? dossierTurn(showing) : null,
    story: storyPage({ ...showing, address: addressOf(dossier), mayEditEvents, strikable: strikableEvents(showing.viewer, dossier, rows, showing.now) }),
    asked: askedOfUs(showing),
    balance: balanceOf(rows.commitments, language),
    members: membersSee(dossier, rows, language),
    decision: showing.decision,
  };
}

/** The title of a dossier's page in the browser: its number and its name; of a section, the section too. */
export function pageTitle(dossier: DossierRow, language: Language, section?: string): string {
  const name = nameIn(language, dossier.title).text;
  return translator(language)("common.pageTitle", { page: [section, dossier.number, name].filter(Boolean).join(" · ") });
}

/** Whose turn it is and, when it is theirs, whom we wait for. */
function dossierTurn({ dossier, rows, language, today }: Showing): DossierTurn {
  const turn = turnOf(dossier.openedOn, handOversOf(rows, today), today, dossier.closedOn);
  const open = chained(rows.commitments).filter(({ side, state }) => side === "theirs" && isOpenCommitment(state));
  const awaited = mostAwaited(open.map((row) => ({ ...row, blocked: row.waitsOnAnother, silentDays: silenceOf(row.said, row.lastSignOn, today)?.days ?? null })));
  const party = turn.whose === "theirs" ? awaited?.party : null;
  return { turn, party: party ? nameIn(language, party).text : null };
}

/** The commitments of a dossier by side, in the order in which they were recorded. */
export function dossierCommitments({ rows, ...reading }: Showing): Readonly<Record<Side, readonly PromiseLine[]>> {
  const lines = (side: Side) => rows.commitments.filter((row) => row.side === side).map((row) => promiseLine(row, rows.signs, reading));
  return { theirs: lines("theirs"), ours: lines("ours") };
}

export type MeetingItem = StoryItem & { readonly kind: "meeting" };

/** The meetings of a dossier in the order of the story, the newest first. */
export function dossierMeetings({ rows, ...reading }: Showing): readonly MeetingItem[] {
  return itemsOf(rows, { ...reading, mayEditEvents: false, strikable: NOTHING })
    .toSorted((a, b) => inStoryOrder(b.placed, a.placed))
    .flatMap(({ item }) => (item.kind === "meeting" ? [item] : []));
}

/** Whether the page shows anything of the bureau's level, whose reading is written down. */
export function showsBureauLevel(dossier: DossierRow, { meetings, events, commitments, deposits, responses, agreements }: StoryRows): boolean {
  return [dossier, ...meetings, ...events, ...commitments, ...deposits, ...responses, ...agreements].some(({ confidentiality }) => confidentiality === "bureau");
}
