import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { PapersPage } from "~/presenters/papers";

import { Breadcrumb } from "../breadcrumb";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import type { RefusalCode } from "../refusal";
import { IssueForm } from "./issue-form";
import { PaperList } from "./paper-list";

type MeetingPapersProps = { readonly page: PapersPage; readonly isHeld: boolean; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null };

/** The minutes of a meeting as papers: those issued, and the form that issues them. */
export function MeetingPapers({ page: { back, papers, issue }, isHeld, lastResult, refusal }: MeetingPapersProps) {
  const t = useTranslations("papers.issue");
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: back.href, label: <bdi>{back.title}</bdi> }]} />
      <PageTitle lede={t("meetingLede")}>{t("meetingTitle")}</PageTitle>
      <Stack>
        {!isHeld && <Notice title={t("notHeld")} />}
        {issue && <IssueForm issue={issue} title={t("heading")} submit={t("submitMinutes")} lastResult={lastResult} refusal={refusal} />}
        <PaperList papers={papers} />
      </Stack>
    </Narrow>
  );
}
