import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { draftDeletionForm } from "~/forms/strike";
import type { DraftDeletionPage } from "~/presenters/draft-deletion";

import { PasswordAgain } from "../admin/password-again";
import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { CrossCircleIcon, PeopleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

type DeleteDraftProps = { readonly page: DraftDeletionPage; readonly lastResult: SubmissionResult<string[]> | null | undefined };

/** Deleting an unsubmitted draft: everything that goes, that it cannot be undone, and the password again. */
export function DeleteDraft({ page, lastResult }: DeleteDraftProps) {
  const t = useTranslations();
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: "/dossiers", label: t("common.nav.dossiers") }, { href: page.href, label: <LocalizedName name={page.title} /> }]} />
      <PageTitle lede={t("strikes.draft.lede")}>{t("strikes.draft.title")}</PageTitle>
      <Stack>
        {page.submitted ? (
          <Notice kind="warning">{t("strikes.draft.submitted")}</Notice>
        ) : (
          <>
            <Meetings page={page} />
            <DeletionForm page={page} lastResult={lastResult} />
          </>
        )}
      </Stack>
    </div>
  );
}

/** Meetings that could be kept by moving them away first. */
function Meetings({ page }: { readonly page: DraftDeletionPage }) {
  const t = useTranslations("strikes");
  if (page.meetings.length === 0) return null;
  return (
    <Card>
      <p>{t("draft.keep")}</p>
      <ItemList>
        {page.meetings.map(({ id, title, href }) => (
          <Item key={id} icon={PeopleIcon} title={<bdi>{title}</bdi>} end={<a href={href}>{t("transfer.link")} <span className="sr-only" dir="auto">{title}</span></a>} />
        ))}
      </ItemList>
      {page.allMeetings && <p><a href={page.allMeetings}>{t("draft.moreMeetings")}</a></p>}
    </Card>
  );
}

function DeletionForm({ page, lastResult }: DeleteDraftProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof draftDeletionForm>>({ id: "delete", lastResult });
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ password: t("admin.password") }} />
        <Consequences items={page.effects} undo={{ possible: false, words: page.undo }} />
        <FormOf />
        <Hidden name="seen" value={page.seen} />
        <PasswordAgain field={fields.password} help={t("strikes.draft.passwordHelp")} />
        <div className="actions">
          <Button kind="danger" icon={CrossCircleIcon}>{t("strikes.draft.submit")}</Button>
          <ButtonLink href={page.href}>{t("common.action.cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}
