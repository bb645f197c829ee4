import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { DossierState } from "~/domain/dossier";
import type { MeetingFormView } from "~/presenters/meeting-form";

import type { RefusalCode } from "../refusal";
import type { DraftOf } from "./live-form";
import { MeetingForm } from "./meeting-form";
import { type DossierHead, MeetingHeading } from "./meeting-heading";
import { NoMeetingNow } from "./not-open";
import type { Values } from "./reading";
import { UpcomingForm } from "./upcoming-form";

export type NewMeetingPage = {
  readonly kind: "held" | "upcoming";
  readonly heading: string;
  readonly dossier: DossierHead & { readonly state: DossierState };
  readonly open: boolean;
  readonly view: MeetingFormView;
  readonly values: Values;
  readonly draft: DraftOf;
  /** The same for a meeting of the other kind. */
  readonly otherHref: string;
};

type NewMeetingProps = { readonly page: NewMeetingPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** A meeting written down: the log of one that was held, or the short form of one still to come. */
export function NewMeeting({ page, lastResult, refusal }: NewMeetingProps) {
  const t = useTranslations("meetings.form");
  const { kind, dossier, view, values } = page;
  const form = { view, values, lastResult, refusal, save: t("save"), back: dossier.href };
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={dossier} />
      {page.open ? (
        <div className="stack">
          <p>
            <a href={page.otherHref}>{kind === "held" ? t("toUpcoming") : t("toHeld")}</a>
          </p>
          {kind === "held" ? <MeetingForm {...form} draft={page.draft} /> : <UpcomingForm {...form} />}
        </div>
      ) : (
        <NoMeetingNow state={dossier.state} href={dossier.href} />
      )}
    </div>
  );
}
