import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { SavedViewsPage } from "~/presenters/saved-views";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { EyeIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";

type SavedViewsProps = { readonly id: string; readonly page: SavedViewsPage; readonly lastResult: SubmissionResult<string[]> | null | undefined };
type ViewFields = { readonly id: string; readonly name: string; readonly query: string };

/** Keeps the present filters under a name, and lists what is kept. */
export function SavedViews({ id, page, lastResult }: SavedViewsProps) {
  const t = useTranslations("ledger.saved");
  const [form, fields] = useForm<ViewFields>({ id: "view", lastResult, defaultValue: { id, name: page.name, query: page.query } });
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <Card title={t("keep")}>
          <PostForm form={form}>
            <ErrorSummary form={form} labels={{ name: t("name") }} />
            <FormOf />
            <HiddenField field={fields.id} />
            <HiddenField field={fields.query} />
            <p><span className="muted">{t("now")}</span> <span className="dotted">{page.criteria.map((label) => <span key={label}><bdi>{label}</bdi></span>)}</span></p>
            <TextInput field={fields.name} label={t("name")} help={t("nameHelp")} />
            <div className="actions">
              <Button kind="go">{t("save")}</Button>
              <ButtonLink href={page.back}>{t("back")}</ButtonLink>
            </div>
          </PostForm>
        </Card>
        {page.views.length === 0 ? <Empty icon={EyeIcon} title={t("none")}>{t("noneHow")}</Empty> : (
          <Card title={t("title")} count={page.views.length}>
            <ItemList>
              {page.views.map((view) => <Item key={view.id} icon={EyeIcon} href={view.href} title={<bdi>{view.name}</bdi>} end={<DropView view={view} />} />)}
            </ItemList>
          </Card>
        )}
      </Stack>
    </Narrow>
  );
}

function DropView({ view }: { readonly view: SavedViewsPage["views"][number] }) {
  const t = useTranslations();
  return (
    <form method="post">
      <FormOf />
      <Hidden name="intent" value="delete" />
      <Hidden name="id" value={view.id} />
      <Button kind="plain" aria-label={t("ledger.saved.remove", { name: view.name })}>{t("common.action.delete")}</Button>
    </form>
  );
}
