import { useTranslations } from "use-intl";

import type { DossierState } from "~/domain/dossier";

import { ButtonLink } from "../button";
import { Notice } from "../notice";

/** Says why nothing can be recorded in a dossier now, in place of the form. */
export function NotOpen({ title, words, href }: { readonly title: string; readonly words: string; readonly href: string }) {
  const t = useTranslations("meetings.form");
  return (
    <div className="stack">
      <Notice kind="warning" title={title}>{words}</Notice>
      <div className="actions">
        <ButtonLink href={href}>{t("seeDossier")}</ButtonLink>
      </div>
    </div>
  );
}

/** The same for meetings, with the state that keeps them out. */
export function NoMeetingNow({ state, href }: { readonly state: DossierState; readonly href: string }) {
  const t = useTranslations();
  return <NotOpen title={t("meetings.form.notOpenTitle")} words={t("meetings.form.notOpenWords", { state: t(`terms.dossierState.${state}`) })} href={href} />;
}
