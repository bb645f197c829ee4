import { useTranslations } from "use-intl";

import type { CommitmentPage } from "~/presenters/commitment";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Notice } from "../notice";

/** The moves that are open to the reader; and where nobody may judge, that this is so and what can be done. */
export function CommitmentAside({ page }: { readonly page: CommitmentPage }) {
  const t = useTranslations("commitments.page");
  return (
    <>
      {page.nobodyJudges && (
        <Notice kind="warning" title={t("nobodyJudges")}>
          <p>{t("nobodyJudgesWhy")}</p>
          {page.can.delegate ? <a href="/admin">{t("delegate")}</a> : <p>{t("askToDelegate")}</p>}
        </Notice>
      )}
      {page.moves.length > 0 && (
        <Card title={t("moves")}>
          <div className="stack-tight">
            {page.moves.map((move) => (
              <ButtonLink key={move.href} href={move.href} kind={move.grave ? "danger" : "quiet"} wide>
                {move.label}
              </ButtonLink>
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
