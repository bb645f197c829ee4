import { useTranslations } from "use-intl";

import { errorPageOf } from "~/i18n/error-page";

import { ButtonLink } from "./button";
import { Card } from "./card";
import { Notice } from "./notice";
import { PageTitle } from "./page-title";
import { SignInForm } from "./sign-in-form";

type ErrorPageProps = {
  readonly status: number;
  /** What the refusal carries: the fields of a form that met an ended session, or where a second factor is set up before going on. */
  readonly detail: unknown;
  readonly address: string;
};

/** Where a second factor is set up, as the gate says it. */
function setUpIn(detail: unknown): string {
  const { setUp } = (detail ?? {}) as { setUp?: unknown };
  return typeof setUp === "string" ? setUp : "/settings/second-factor";
}

/** Whether the form that met an ended session had files with it. */
const broughtFiles = (detail: unknown): boolean => (detail as { withFiles?: unknown } | null)?.withFiles === true;

/** A refusal or a fault in words: what happened, what is safe, what to do now. */
export function ErrorPage({ status, detail, address }: ErrorPageProps) {
  const t = useTranslations("common");
  const page = errorPageOf(status);
  if (status === 401) {
    return (
      <>
        <PageTitle lede={t(`errorPage.${page}.sentence`)}>{t(`errorPage.${page}.title`)}</PageTitle>
        {broughtFiles(detail) && <Notice kind="info" title={t("errorPage.signedOut.files")} />}
        <Card>
          <SignInForm to={address} carried={detail ? JSON.stringify(detail) : null} />
        </Card>
      </>
    );
  }
  if (status === 428) {
    return (
      <>
        <PageTitle lede={t(`errorPage.${page}.sentence`)}>{t(`errorPage.${page}.title`)}</PageTitle>
        <p>{t(`errorPage.${page}.todo`)}</p>
        <ButtonLink kind="go" href={setUpIn(detail)}>{t("errorPage.secondFactorFirst.goOn")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageTitle lede={t(`errorPage.${page}.sentence`)}>{t(`errorPage.${page}.title`)}</PageTitle>
      <p>{t(`errorPage.${page}.todo`)}</p>
      {status === 503 ? <ButtonLink href={address}>{t("action.retry")}</ButtonLink> : <ButtonLink href="/">{t("errorPage.backToMyDay")}</ButtonLink>}
    </>
  );
}
