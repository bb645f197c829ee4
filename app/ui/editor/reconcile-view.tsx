import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { ReconcilePage, ReconciledPart } from "~/presenters/reconcile";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Conflict, TitleConflict } from "./reconcile-conflict";
import { TakenPart } from "./reconcile-taken";

/** Two texts that began as one side by side: what needs a choice first in its place, what was taken by itself beside it. It works without scripts. */
export function ReconcileView({ page }: { readonly page: ReconcilePage }) {
  const t = useTranslations("editor");
  const language = useLanguage();
  const { carried, parts, withVersion } = page;
  const conflicts = parts.filter(({ kind }) => kind === "conflict").length + (page.title.isConflict ? 1 : 0);
  const unchanged = parts.filter(({ kind }) => kind === "same").length;
  return (
    <>
      <Breadcrumb crumbs={page.crumbs.map(({ href, label }) => ({ href, label: <bdi>{label}</bdi> }))} />
      <PageTitle>{page.heading}</PageTitle>
      <form className="stack" method="post" action={page.action}>
        <FormOf />
        {page.isMoved && <Notice kind="warning" title={t("reconcile.moved")} />}
        <Notice kind="warning">{page.explanation}</Notice>
        {page.missing > 0 && <Notice kind="error" title={t("reconcile.conflicts", counted(language, page.missing))} />}
        <p className="reconcile-sum">{conflicts > 0 ? t("reconcile.conflicts", counted(language, conflicts)) : t("reconcile.none")}</p>
        {carried.map(([name, value]) => <Hidden key={name} name={name} value={value} />)}
        <TitleConflict title={page.title} withVersion={withVersion} />
        {parts.filter(({ kind }) => kind === "conflict").map((part) => <Conflict key={part.anchor} part={part} point={page.point} withVersion={withVersion} />)}
        <Taken parts={parts} />
        {unchanged > 0 && <p className="muted">{t("reconcile.unchanged", counted(language, unchanged))}</p>}
        <div className="submit-bar">
          <Button kind="go">{t(withVersion ? "reconcile.save" : "reconcile.keep")}</Button>
          {page.back === null ? <Button name="again" value="1">{t("reconcile.back")}</Button> : <ButtonLink href={page.back}>{t("reconcile.back")}</ButtonLink>}
        </div>
      </form>
    </>
  );
}

function Taken({ parts }: { readonly parts: readonly ReconciledPart[] }) {
  const t = useTranslations("editor.reconcile");
  const taken = parts.filter(({ kind }) => kind !== "conflict" && kind !== "same");
  if (taken.length === 0) return null;
  return (
    <Card title={t("taken")} count={taken.length}>
      <ul className="reconcile-taken">{taken.map((part) => <TakenPart key={part.anchor} part={part} />)}</ul>
    </Card>
  );
}
