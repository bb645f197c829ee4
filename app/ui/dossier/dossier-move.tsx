import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import type { DossierMovePage } from "~/presenters/dossier-move";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Identity } from "../card";
import { DossierStateBadge } from "../dossier-state-badge";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { MoveForm } from "../move-form";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import type { RefusalCode } from "../refusal";

type DossierMoveProps = {
  readonly page: DossierMovePage;
  readonly moveId: Id;
  readonly today: Day;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null;
};

/** The page of one move of a dossier: its form, or why there is none now. */
export function DossierMove({ page, moveId, today, lastResult, refusal }: DossierMoveProps) {
  const t = useTranslations();
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: "/dossiers", label: t("dossiers.title") }, { href: page.href, label: page.number ? <bdi>{page.number}</bdi> : <LocalizedName name={page.title} /> }]} />
      <PageTitle>{page.name}</PageTitle>
      <Stack>
        <Identity number={page.number} states={<DossierStateBadge state={page.state} />}>
          <p className="dossier-line-title">
            <LocalizedName name={page.title} />
          </p>
        </Identity>
        <WhyNot page={page} />
        {page.lacking && <Notice>{page.lacking}</Notice>}
        {isPossible(page) && (
          <MoveForm
            moveId={moveId} version={page.version} sentence={page.sentence} button={page.name} grave={page.grave} undo={page.undo} requires={page.requires} extras={page.extras}
            targets={page.targets} words={page.words} today={today} lastResult={lastResult} refusal={refusal} back={page.href}
          />
        )}
      </Stack>
    </div>
  );
}

const lacksTarget = (page: DossierMovePage) => page.requires.includes("target") && page.targets.length === 0;
const isPossible = (page: DossierMovePage) => page.standing === "open" && !page.incomplete && !lacksTarget(page);

function WhyNot({ page }: { readonly page: DossierMovePage }) {
  const t = useTranslations();
  if (isPossible(page)) return null;
  if (page.standing === "open" && page.incomplete) {
    return (
      <Notice kind="warning" title={t("dossiers.move.incomplete", { gaps: page.incomplete })}>
        <ButtonLink kind="go" href={`${page.href}/edit`}>{t("dossiers.move.complete")}</ButtonLink>
      </Notice>
    );
  }
  const why =
    page.standing === "own hand" ? t("review.ownHand") : lacksTarget(page) && page.standing === "open" ? t("dossiers.move.noTarget") : t("dossiers.move.notNow", { state: t(`terms.dossierState.${page.state}`) });
  return (
    <Notice kind="warning" title={why}>
      <a href={page.href}>{t("dossiers.move.backToDossier")}</a>
    </Notice>
  );
}
