import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { HandoverShown } from "~/presenters/handover";
import type { PapersPage } from "~/presenters/papers";

import { OwnedWords } from "../admin/owned-list";
import { Breadcrumb } from "../breadcrumb";
import { Card } from "../card";
import { Facts } from "../facts";
import { FolderIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";
import { IssueForm } from "../paper/issue-form";
import { PaperList } from "../paper/paper-list";
import type { RefusalCode } from "../refusal";

type HandoverViewProps = {
  readonly shown: HandoverShown;
  readonly papers: PapersPage;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null;
};

/** A hand-over: who gave, who took and when, the dossiers that passed, and the receipt that both sign. */
export function HandoverView({ shown: { from, to, on, organisation, count, dossiers }, papers, lastResult, refusal }: HandoverViewProps) {
  const t = useTranslations("handovers");
  const { back, issue, papers: lines } = papers;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: back.href, label: <bdi>{back.title}</bdi> }]} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <Card>
          <Facts
            column
            facts={[
              { key: "from", label: t("from"), value: <bdi>{from}</bdi> }, { key: "to", label: t("to"), value: <bdi>{to}</bdi> },
              { key: "on", label: t("on"), value: on }, { key: "organisation", label: t("organisation"), value: <LocalizedName name={organisation} /> },
            ]}
          />
        </Card>
        {issue && <IssueForm issue={issue} title={t("heading")} submit={t("submit")} lastResult={lastResult} refusal={refusal} />}
        <PaperList papers={lines} />
        {lines.some(({ href }) => href === null) && <p className="muted small">{t("notOpen")}</p>}
        <Card title={t("dossiers")} action={<span className="muted">{count}</span>}>
          <ItemList>{dossiers.map((line) => <Item key={line.id} icon={FolderIcon} href={line.href ?? undefined} title={<OwnedWords line={line} />} note={line.note} />)}</ItemList>
        </Card>
      </Stack>
    </Narrow>
  );
}
