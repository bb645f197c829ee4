import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { PapersPage } from "~/presenters/papers";

import { Notice } from "../notice";
import type { RefusalCode } from "../refusal";
import { PapersView } from "./papers-view";

type MeetingPapersProps = { readonly page: PapersPage; readonly isHeld: boolean; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null };

/** The minutes of a meeting as papers: those issued, and the form that issues them. */
export function MeetingPapers({ isHeld, ...shown }: MeetingPapersProps) {
  const t = useTranslations("papers.issue");
  const words = { title: t("meetingTitle"), lede: t("meetingLede"), heading: t("heading"), submit: t("submitMinutes") };
  return <PapersView {...shown} words={words}>{!isHeld && <Notice title={t("notHeld")} />}</PapersView>;
}
