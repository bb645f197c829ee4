import { useTranslations } from "use-intl";

import type { DemandState } from "~/domain/demand";

import { ButtonLink } from "../button";
import { Notice } from "../notice";

/** The text that a move is about, above the fields. */
export function MovedText({ title, version }: { readonly title: string; readonly version: string }) {
  return <p><strong><bdi>{title}</bdi></strong> · {version}</p>;
}

/** The page of a move that the present state of the demand does not allow. */
export function ClosedDemandMove({ state, back }: { readonly state: DemandState; readonly back: string }) {
  const t = useTranslations();
  return (
    <div className="stack">
      <Notice kind="warning" title={t("demands.move.closed")}>{t("demands.move.closedWords", { state: t(`terms.demandState.${state}`) })}</Notice>
      <div className="actions"><ButtonLink href={back}>{t("demands.move.back")}</ButtonLink></div>
    </div>
  );
}
