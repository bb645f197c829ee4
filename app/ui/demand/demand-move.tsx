import { useTranslations } from "use-intl";

import type { DemandState } from "~/domain/demand";

import { ButtonLink } from "../button";
import { Notice } from "../notice";

type MovedTextProps = { readonly title: string; readonly version: string; /** What is to be decided first, and where. */ readonly open: { readonly href: string; readonly words: string } | null };

/** The text that a move is about, above the fields. */
export function MovedText({ title, version, open }: MovedTextProps) {
  return (
    <>
      <p><strong><bdi>{title}</bdi></strong> · {version}</p>
      {open && <p><a href={open.href}>{open.words}</a></p>}
    </>
  );
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
