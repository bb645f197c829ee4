import { type Day, dayAt } from "~/domain/days";
import { type DossierState, isClosed } from "~/domain/dossier";
import type { Language, Localized } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import type { MemberLine, OpenPublished } from "~/domain/rows/member";
import { chained } from "~/domain/published";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { awaitedSentence, standingSentence } from "./member-sentence";

/** A dossier in its member's list: its name, and where it stands in a sentence or two. */
export type FollowedDossier = {
  readonly id: Id;
  readonly href: string;
  readonly number: string | null;
  readonly title: Localized;
  readonly organisation: Localized;
  readonly state: DossierState;
  readonly standing: string;
  readonly awaited: string | null;
  readonly moved: string;
};

/** The dossiers that somebody follows as a member, each in the sentence that its own page begins with. `open` are the published open commitments of the other parties. */
export function memberHome(lines: readonly MemberLine[], open: readonly OpenPublished[], { language, today }: { readonly language: Language; readonly today: Day }): FollowedDossier[] {
  const commitments = chained(open);
  return lines.map((line) => ({
    id: line.id, href: addressOf(line), number: line.number, title: line.title, organisation: line.organisationName, state: line.state,
    standing: standingSentence(line, language),
    awaited: isClosed(line.state) ? null : awaitedSentence(commitments.filter(({ dossierId }) => dossierId === line.id), { language, today }),
    moved: translator(language)("home.movedOn", { day: formatDay(language, dayAt(line.movedAt)) }),
  }));
}
