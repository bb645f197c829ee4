import { useTranslations } from "use-intl";

import type { CommitmentState } from "~/domain/commitment";

import { ButtonLink } from "../button";
import { Notice } from "../notice";

/** The page of a move that is not open to the reader now, because of the state or because of who they are. */
export function ClosedMove({ state, back }: { readonly state: CommitmentState; readonly back: string }) {
  const t = useTranslations();
  return (
    <div className="stack">
      <Notice kind="warning" title={t("commitments.move.notNow", { state: t(`terms.commitmentState.${state}`) })}>
        {t("commitments.move.notYours")}
      </Notice>
      <div className="actions">
        <ButtonLink href={back}>{t("commitments.page.back")}</ButtonLink>
      </div>
    </div>
  );
}
