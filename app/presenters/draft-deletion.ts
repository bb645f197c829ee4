import { type DraftContents, isUnsubmitted } from "~/domain/draft";
import type { Language, Localized } from "~/domain/localized";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { StoryMeeting } from "~/domain/rows/story";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { meetingTitle } from "./meeting";

const MOST_MEETINGS = 10;

/** The page on which a draft is deleted: everything that goes with it, and the meetings that could be moved away first. */
export type DraftDeletionPage = {
  readonly title: Localized;
  readonly href: string;
  /** It was submitted before: it can be withdrawn and not deleted. */
  readonly submitted: boolean;
  readonly effects: readonly string[];
  readonly undo: string;
  readonly seen: string;
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  /** Where all of its meetings are, when they are more than the page names. */
  readonly allMeetings: string | null;
};

export function draftDeletionPage(dossier: DossierRow, contents: DraftContents, meetings: readonly StoryMeeting[], seen: string, language: Language): DraftDeletionPage {
  const t = translator(language);
  const href = addressOf(dossier);
  const many = (key: keyof DraftContents) => (contents[key] > 0 ? [t(`strikes.draft.effect.${key}`, counted(language, contents[key]))] : []);
  return {
    title: dossier.title, href, submitted: !isUnsubmitted(dossier), seen,
    effects: [t("strikes.draft.effect.draft"), ...many("meetings"), ...many("commitments"), ...many("signs"), ...many("events"), ...many("demands"), ...many("agreements"), ...many("byOthers"), t("strikes.draft.effect.audit")],
    undo: t("strikes.draft.undo"),
    meetings: meetings.slice(0, MOST_MEETINGS).map(({ id, title, state, parties }) => ({ id, title: meetingTitle(language, { title, state, parties }), href: `/meetings/${id}/transfer` })),
    allMeetings: meetings.length > MOST_MEETINGS ? `${href}/meetings` : null,
  };
}
