import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { DraftDeletionPage } from "~/presenters/draft-deletion";

import { ConfirmWithPassword } from "../admin/confirm-with-password";
import { Breadcrumb } from "../breadcrumb";
import { Card } from "../card";
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
  const t = useTranslations("strikes.draft");
  return (
    <ConfirmWithPassword
      id="delete" consequences={page.effects} undo={{ possible: false, words: page.undo }} sends={{ seen: page.seen }} passwordHelp={t("passwordHelp")}
      button={{ kind: "danger", icon: CrossCircleIcon, words: t("submit") }} back={page.href} lastResult={lastResult}
    />
  );
}
