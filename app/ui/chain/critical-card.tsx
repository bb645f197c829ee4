import { useTranslations } from "use-intl";

import type { ChainSummary } from "~/presenters/chain-summary";

import { QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { LinkIcon, PeopleIcon } from "../icons";

type CriticalCardProps = {
  readonly summary: ChainSummary;
  /** Where the drawing is; left out on the page that shows it. */
  readonly drawing?: string;
};

/** The critical path of a dossier in a sentence and in its steps, and who waits behind it. */
export function CriticalCard({ summary: { critical, people }, drawing }: CriticalCardProps) {
  const t = useTranslations("chains");
  return (
    <Card title={t(drawing ? "page.title" : "page.critical")}>
      <p>{critical ? critical.sentence : t("page.noCritical")}</p>
      {critical && (
        <ol className="chain-steps">
          {critical.steps.map(({ key, words, href }) => (
            <li key={key}>{href ? <a href={href}><bdi>{words}</bdi></a> : <bdi>{words}</bdi>}</li>
          ))}
        </ol>
      )}
      <QuietMark icon={PeopleIcon}>{people}</QuietMark>
      {drawing && <div className="actions"><ButtonLink icon={LinkIcon} href={drawing}>{t("card.drawing")}</ButtonLink></div>}
    </Card>
  );
}
