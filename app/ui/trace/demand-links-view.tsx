import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { DemandLinksPage, LinkLine } from "~/presenters/demand-links";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { CrossIcon, LinkIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { PageTitle } from "../page-title";

type DemandLinksProps = { readonly page: DemandLinksPage; readonly lastResult: SubmissionResult<string[]> | null | undefined };
type Fields = { do: string; id: string; commitment: string; place: string };

/** Where a coordinator says that a commitment came of a demand or of a paragraph of it, and takes that back. */
export function DemandLinksView({ page, lastResult }: DemandLinksProps) {
  const t = useTranslations("trace.links");
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: page.href, label: <bdi>{page.title}</bdi> }]} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <div className="stack">
        <Card title={t("there")} count={page.linked.length || undefined}>
          {page.linked.length === 0 && <p className="muted">{t("none")}</p>}
          <ItemList>{page.linked.map((line) => <Linked key={line.id} line={line} />)}</ItemList>
        </Card>
        {page.commitments.length > 0 ? <LinkForm page={page} lastResult={lastResult} /> : <p className="muted">{t("noCommitments")}</p>}
      </div>
    </div>
  );
}

function LinkForm({ page, lastResult }: DemandLinksProps) {
  const t = useTranslations();
  const [form, fields] = useForm<Fields>({ id: "link", lastResult, defaultValue: page.values });
  const labels = { commitment: t("trace.links.commitment"), place: t("trace.links.place") };
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.do} />
        <HiddenField field={fields.id} />
        <Select field={fields.commitment} label={labels.commitment} options={page.commitments} none={t("trace.links.choose")} />
        <Select field={fields.place} label={labels.place} options={page.places} />
        <div className="actions">
          <Button kind="go" icon={LinkIcon}>{t("trace.links.button")}</Button>
          <ButtonLink href={page.href}>{t("common.action.back")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}

function Linked({ line }: { readonly line: LinkLine }) {
  const t = useTranslations("trace.links");
  const takeBack = (
    <form method="post">
      <FormOf />
      <Hidden name="do" value="unlink" />
      <Hidden name="link" value={line.id} />
      <Button kind="plain" icon={CrossIcon}>{t("takeBack")} <span className="sr-only" dir="auto">{line.words}</span></Button>
    </form>
  );
  return <Item icon={LinkIcon} href={line.href} title={<bdi>{line.words}</bdi>} note={<span className="dotted"><span>{line.note}</span><CommitmentStateBadge state={line.state} side={line.side} /></span>} end={takeBack} />;
}
