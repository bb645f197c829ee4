import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { redLineForm } from "~/forms/red-line";
import type { RedLineShown, RedLinesPage } from "~/presenters/red-lines";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button } from "../button";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { DashCircleIcon, ShieldIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

type RedLinesViewProps = { readonly page: RedLinesPage; readonly lastResult: SubmissionResult<string[]> | null | undefined };

/** What the bureau will not give way on in a dossier: the lines that hold, those that were given up, and a new one. */
export function RedLinesView({ page: { dossier, lines, open, newId }, lastResult }: RedLinesViewProps) {
  const t = useTranslations("redLines");
  const [holding, ended] = [lines.filter(({ holds }) => holds), lines.filter(({ holds }) => !holds)];
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }]} />
      <PageTitle lede={t("lede")} action={<ConfidentialityBadge level="bureau" />}>{t("title")}</PageTitle>
      <Stack>
        <Card title={t("holding")}>
          {holding.length === 0 ? <p className="muted">{t("none")}</p> : <Lines lines={holding} mayEnd />}
        </Card>
        {open && <Card title={t("add")}><DrawForm newId={newId} lastResult={lastResult} /></Card>}
        {ended.length > 0 && <Card title={t("given")}><Lines lines={ended} mayEnd={false} /></Card>}
      </Stack>
    </Narrow>
  );
}

function Lines({ lines, mayEnd }: { readonly lines: readonly RedLineShown[]; readonly mayEnd: boolean }) {
  const t = useTranslations("redLines");
  return (
    <ItemList>
      {lines.map(({ id, words, note }) => (
        <Item
          key={id} icon={mayEnd ? ShieldIcon : DashCircleIcon} title={<bdi>{words}</bdi>} note={note}
          below={mayEnd && (
            <details className="more">
              <summary>{t("end")}</summary>
              <form method="post" className="more-body">
                <p>{t("endWhat")}</p>
                <input type="hidden" name="end" value={id} />
                <div className="actions"><Button kind="danger">{t("endSubmit")}</Button></div>
              </form>
            </details>
          )}
        />
      ))}
    </ItemList>
  );
}

function DrawForm({ newId, lastResult }: { readonly newId: string; readonly lastResult: RedLinesViewProps["lastResult"] }) {
  const t = useTranslations("redLines");
  const [form, fields] = useForm<z.input<typeof redLineForm>>({ id: "red-line", lastResult, defaultValue: { id: newId } });
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} labels={{ words: t("words") }} />
      <FormOf />
      <HiddenField field={fields.id} />
      <TextArea field={fields.words} rows={2} label={t("words")} help={t("wordsHelp")} />
      <Actions><Button kind="go">{t("submit")}</Button></Actions>
    </PostForm>
  );
}
