import { useTranslations } from "use-intl";

import type { CommitmentState } from "~/domain/commitment";

import { ButtonLink } from "../button";
import { Notice } from "../notice";

/** The page of a move that the present state of the commitment or of its dossier does not allow. */
export function ClosedMove({ state, dossierClosed, back }: { readonly state: CommitmentState; readonly dossierClosed: boolean; readonly back: string }) {
  const t = useTranslations();
  return (
    <div className="stack">
      <Notice kind="warning" title={dossierClosed ? t("commitments.refusal.dossier_closed") : t("commitments.move.notNow", { state: t(`terms.commitmentState.${state}`) })} />
      <div className="actions">
        <ButtonLink href={back}>{t("commitments.page.back")}</ButtonLink>
      </div>
    </div>
  );
}
