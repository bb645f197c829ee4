import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { PapersPage } from "~/presenters/papers";

import { Breadcrumb } from "../breadcrumb";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import type { RefusalCode } from "../refusal";
import { IssueForm } from "./issue-form";
import { PaperList } from "./paper-list";

/** What a page of papers says: what it is of, and how its form is called. */
export type PapersWords = { readonly title: string; readonly lede: string; readonly heading: string; readonly submit: string };

type PapersViewProps = { readonly page: PapersPage; readonly words: PapersWords; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null; /** What stands above the form. */ readonly children?: ReactNode };

/** The papers about something: those issued, and the form that issues them, for whoever may. */
export function PapersView({ page: { back, papers, issue }, words, lastResult, refusal, children }: PapersViewProps) {
  const t = useTranslations("papers");
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: back.href, label: <bdi>{back.title}</bdi> }]} />
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      <Stack>
        {children}
        {issue && <IssueForm issue={issue} title={words.heading} submit={words.submit} lastResult={lastResult} refusal={refusal} />}
        <PaperList papers={papers} />
        <p className="small muted">{t.rich("accessible", { title: back.title, page: (title) => <a href={back.href}><bdi>{title}</bdi></a> })}</p>
      </Stack>
    </Narrow>
  );
}
