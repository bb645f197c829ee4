import { useTranslations } from "use-intl";

import type { CommitmentPage } from "~/presenters/commitment";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { NobodyMay } from "../nobody-may";

/** The moves that are open to the reader; and where nobody may judge, that this is so and what can be done. */
export function CommitmentAside({ page }: { readonly page: CommitmentPage }) {
  const t = useTranslations("commitments.page");
  return (
    <>
      {page.nobodyJudges && <NobodyMay title={t("nobodyJudges")} why={t("nobodyJudgesWhy")} mayDelegate={page.can.delegate} />}
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
