import { useTranslations } from "use-intl";

import type { PaperJobPage } from "~/presenters/paper-job";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { CrossIcon, NoteIcon, RepeatIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

/** A long paper that was asked for: how far it is, what can be done about it, and where it stands in the end. */
export function PaperJob({ page }: { readonly page: PaperJobPage }) {
  const t = useTranslations("papers");
  const labels = { language: t("issue.language"), level: t("issue.level"), askedAt: t("job.askedAt") };
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: page.back.href, label: page.back.title }]} />
      <PageTitle {...(page.isOpen ? { lede: t("job.lede") } : {})}>{t("job.title")}</PageTitle>
      <Card title={page.kind}>
        <Stack>
          <Facts facts={page.facts.map(({ key, value }) => ({ key, label: labels[key], value }))} />
          <Standing page={page} />
        </Stack>
      </Card>
    </Narrow>
  );
}

function Standing({ page: { state, progress, paper, problem } }: { readonly page: PaperJobPage }) {
  const t = useTranslations("papers.job");
  const refusals = useTranslations("refusals");
  switch (state) {
    case "waiting":
    case "drawing":
      return (
        <>
          <div className="progress">
            <label htmlFor="progress">{t(state)}</label>
            <progress id="progress" {...(progress ? { value: progress.done, max: progress.parts } : {})} />
            <p className="muted small">{progress ? progress.words : t("waitingHelp")}</p>
          </div>
          <p className="muted small">{t("reloads")}</p>
          <Order intent="cancel" label={t("cancel")} />
        </>
      );
    case "issued":
      return <><Notice kind="success" title={t("issued")}>{t("issuedHelp")}</Notice>{paper && <Actions><ButtonLink kind="go" icon={NoteIcon} href={paper}>{t("open")}</ButtonLink></Actions>}</>;
    case "cancelled":
      return <><Notice title={t("cancelled")} /><Order intent="again" label={t("again")} /></>;
    case "failed":
      return <><Notice kind="error" title={t("failed")}>{problem && (problem === "paper_not_made" ? t("tryLater") : refusals(problem))}</Notice><Order intent="again" label={t("again")} /></>;
  }
}

function Order({ intent, label }: { readonly intent: "cancel" | "again"; readonly label: string }) {
  return (
    <form method="post" className="form">
      <FormOf />
      <Hidden name="intent" value={intent} />
      <Actions><Button kind={intent === "again" ? "go" : "quiet"} icon={intent === "again" ? RepeatIcon : CrossIcon}>{label}</Button></Actions>
    </form>
  );
}
