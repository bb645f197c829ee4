import { takesRecords } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { Meeting } from "~/domain/rows/meeting";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import { readersIn } from "~/domain/transfer";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { meetingTitle, meetingWhen } from "./meeting";

type Holder = Pick<DossierRow, "id" | "number" | "title" | "organisationId" | "organisationName" | "state" | "confidentiality">;
type Carried = { readonly outcomes: number; readonly commitments: number; readonly signs: number; readonly struck: number; readonly linkedElsewhere: number };

/** A dossier that the meeting can be moved into. */
export type TargetLine = { readonly id: Id; readonly href: string; readonly number: string | null; readonly title: Localized; readonly organisation: Localized; readonly state: DossierRow["state"] };

/** The page on which a meeting is moved: first the choice of a dossier, then what moving it there will do. */
export type TransferPage = {
  readonly title: string;
  readonly when: string;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly href: string;
  readonly back: string;
  readonly version: number;
  /** Whether the dossier it is in lets its meetings go. */
  readonly open: boolean;
  readonly words: string;
  readonly targets: readonly TargetLine[];
  readonly chosen: { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly effects: readonly string[]; readonly undo: string } | null;
};

type Found = {
  readonly meeting: Meeting;
  readonly source: Holder;
  readonly target: Holder | null;
  readonly targets: readonly (Omit<TargetLine, "href" | "organisation"> & { readonly organisationName: Localized })[];
  readonly carried: Carried;
  readonly words: string;
};

export function transferPage({ meeting, source, target, targets, carried, words }: Found, language: Language): TransferPage {
  const href = `/meetings/${meeting.id}/transfer`;
  return {
    title: meetingTitle(language, { title: meeting.title, state: meeting.state, parties: meeting.parties.map(({ name }) => name) }),
    when: meetingWhen(language, meeting),
    dossier: { href: addressOf(source), number: source.number, title: source.title },
    href, back: `/meetings/${meeting.id}`, version: meeting.version, open: takesRecords(source.state), words,
    targets: targets.map(({ id, number, title, state, organisationName }) => ({ id, number, title, state, organisation: organisationName, href: `${href}?to=${id}` })),
    chosen: target && { id: target.id, number: target.number, title: target.title, effects: effectsOf(meeting, source, target, carried, language), undo: translator(language)("strikes.transfer.undo") },
  };
}

function effectsOf(meeting: Meeting, source: Holder, target: Holder, carried: Carried, language: Language): string[] {
  const t = translator(language);
  const many = (key: "outcomes" | "commitments" | "signs" | "struck" | "linked", count: number) => (count > 0 ? [t(`strikes.transfer.effect.${key}`, counted(language, count))] : []);
  const otherOrganisation = source.organisationId !== target.organisationId;
  return [
    t("strikes.transfer.effect.moves"),
    ...many("outcomes", carried.outcomes), ...many("commitments", carried.commitments), ...many("signs", carried.signs), ...many("struck", carried.struck), ...many("linked", carried.linkedElsewhere),
    ...readersChange(meeting, source, target, language),
    ...(otherOrganisation ? [t("strikes.transfer.effect.otherOrganisation", { name: isolated(language, nameIn(language, target.organisationName).text) })] : []),
    ...(target.state === "adopted" && meeting.state === "held" ? [t("strikes.transfer.effect.takesUp")] : []),
    t("strikes.transfer.effect.state"), t("strikes.transfer.effect.history"),
  ];
}

/** Whether who reads the meeting changes: of its level and the dossier's, the stricter holds (settled question 3). */
function readersChange({ confidentiality }: Meeting, source: Holder, target: Holder, language: Language): string[] {
  const t = translator(language);
  const [before, after] = [readersIn(confidentiality, source), readersIn(confidentiality, target)];
  const level = t(`terms.confidentiality.${after}`);
  if (before === after) return [t("strikes.transfer.effect.sameReaders", { level })];
  const members = after === "members" ? [t("strikes.transfer.effect.opens")] : before === "members" ? [t("strikes.transfer.effect.hides")] : [];
  return [t("strikes.transfer.effect.readers", { before: t(`terms.confidentiality.${before}`), after: level }), ...members];
}
