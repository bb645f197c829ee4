import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { ReconcilePage, ReconciledPart } from "~/presenters/reconcile";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Conflict, TitleConflict } from "./reconcile-conflict";
import { TakenPart } from "./reconcile-taken";

/** Two texts of one demand side by side: what needs a choice first in its place, what was taken by itself beside it. It works without scripts. */
export function ReconcileView({ page }: { readonly page: ReconcilePage }) {
  const t = useTranslations("editor");
  const language = useLanguage();
  const { head, carried, parts, current } = page;
  const conflicts = parts.filter(({ kind }) => kind === "conflict").length + (page.title.isConflict ? 1 : 0);
  const unchanged = parts.filter(({ kind }) => kind === "same").length;
  return (
    <>
      <Breadcrumb crumbs={[{ href: head.dossier.href, label: head.dossier.number ? <bdi>{head.dossier.number}</bdi> : <LocalizedName name={head.dossier.title} /> }, { href: `/demands/${head.demandId}`, label: <bdi>{head.title}</bdi> }]} />
      <PageTitle>{t("reconcile.heading")}</PageTitle>
      <form className="stack" method="post" action={page.action}>
        <FormOf />
        {page.isMoved && <Notice kind="warning" title={t("reconcile.moved")} />}
        <Notice kind="warning">
          {current ? t("reconcile.explanation", { number: String(current.number), name: current.by, date: current.on }) : t("reconcile.ownExplanation")}
        </Notice>
        {page.missing > 0 && <Notice kind="error" title={t("reconcile.conflicts", counted(language, page.missing))} />}
        <p className="reconcile-sum">{conflicts > 0 ? t("reconcile.conflicts", counted(language, conflicts)) : t("reconcile.none")}</p>
        {carried.map(([name, value]) => <Hidden key={name} name={name} value={value} />)}
        <TitleConflict title={page.title} withVersion={current !== null} />
        {parts.filter(({ kind }) => kind === "conflict").map((part) => <Conflict key={part.anchor} part={part} point={head.point} withVersion={current !== null} />)}
        <Taken parts={parts} />
        {unchanged > 0 && <p className="muted">{t("reconcile.unchanged", counted(language, unchanged))}</p>}
        <div className="submit-bar">
          <Button kind="go">{t(current ? "reconcile.save" : "reconcile.keep")}</Button>
          <ButtonLink href={`/demands/${head.demandId}/edit`}>{t("reconcile.back")}</ButtonLink>
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
