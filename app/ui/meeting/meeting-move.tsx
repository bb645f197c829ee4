import type { SubmissionResult } from "@conform-to/react";

import type { Day } from "~/domain/days";
import type { Requirement } from "~/domain/transitions";

import { MoveForm } from "../move-form";
import { Refusal, type RefusalCode } from "../refusal";
import { type DossierHead, MeetingHeading } from "./meeting-heading";

export type MeetingMovePage = {
  readonly heading: string;
  readonly sentence: string;
  readonly about: string;
  readonly dossier: DossierHead;
  readonly words: { readonly reason: { readonly label: string; readonly help: string } };
  readonly grave: boolean;
  readonly undo: { readonly possible: boolean; readonly words: string } | null;
  readonly requires: readonly Requirement[];
  readonly version: number;
  readonly back: string;
  /** Whether the meeting and its dossier allow the move now. */
  readonly open: boolean;
};

type MeetingMoveProps = { readonly page: MeetingMovePage; readonly moveId: string; readonly today: Day; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** One move of a meeting still to come: what it does, by whom it was brought about, and one button. */
export function MeetingMove({ page, moveId, today, lastResult, refusal }: MeetingMoveProps) {
  const { heading, about, dossier, open, ...form } = page;
  return (
    <div className="narrow">
      <MeetingHeading title={heading} dossier={dossier} />
      {open ? (
        <MoveForm {...form} button={heading} about={<p><bdi>{about}</bdi></p>} extras={["onDay"]} moveId={moveId} today={today} lastResult={lastResult} refusal={refusal} />
      ) : (
        <Refusal code="illegal_move" />
      )}
    </div>
  );
}
