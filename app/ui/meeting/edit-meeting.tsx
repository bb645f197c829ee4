import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { MeetingFormView } from "~/presenters/meeting-form";

import { Card } from "../card";
import { Item, ItemList } from "../item-list";
import type { RefusalCode } from "../refusal";
import type { DraftOf } from "./live-form";
import { MeetingForm } from "./meeting-form";
import { type DossierHead, MeetingHeading } from "./meeting-heading";
import type { Values } from "./reading";
import { UpcomingForm } from "./upcoming-form";

export type EditMeetingPage = {
  readonly log: boolean;
  readonly heading: string;
  readonly save: string;
  readonly dossier: DossierHead;
  readonly back: string;
  readonly view: MeetingFormView;
  readonly values: Values;
  readonly draft: DraftOf;
  /** The lines that became commitments. */
  readonly already: readonly { readonly id: string; readonly words: string; readonly href: string }[];
};

type EditMeetingProps = { readonly page: EditMeetingPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** The edit of a meeting, also when it fixes the date or records that it was held. */
export function EditMeeting({ page, lastResult, refusal }: EditMeetingProps) {
  const t = useTranslations("meetings.outcome");
  const { view, values, save, back, already } = page;
  const form = { view, values, lastResult, refusal, save, back };
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={page.dossier} />
      <div className="stack">
        {already.length > 0 && (
          <Card title={t("already")} count={already.length}>
            <p className="muted small">{t("alreadyHelp")}</p>
            <ItemList>
              {already.map(({ id, words, href }) => (
                <Item key={id} href={href} title={<bdi>{words}</bdi>} />
              ))}
            </ItemList>
          </Card>
        )}
        {page.log ? <MeetingForm {...form} draft={page.draft} /> : <UpcomingForm {...form} />}
      </div>
    </div>
  );
}
