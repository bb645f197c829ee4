import { useTranslations } from "use-intl";

import type { CommitmentPage } from "~/presenters/commitment";

import { Badges } from "../badge";
import { ButtonLink } from "../button";
import { Identity } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Facts } from "../facts";
import { CrossCircleIcon, PencilIcon, SpeechIcon } from "../icons";
import { LatenessBadges } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { Rungs } from "../rungs";
import { type Nudge, NudgeMenu } from "./nudge-menu";

/** What was promised, in its words, and everything that is known of the promise itself. */
export function CommitmentHead({ page, nudge, reminding }: { readonly page: CommitmentPage; readonly nudge: Nudge; /** Whether the reader came to remind the other side. */ readonly reminding: boolean }) {
  const t = useTranslations("commitments.page");
  const common = useTranslations("common");
  const commitments = useTranslations("commitments");
  const { where } = page;
  return (
    <Identity
      states={
        <Badges>
          <CommitmentStateBadge state={page.state} side={page.side} />
          <LatenessBadges lateness={page.lateness} side={page.side} />
        </Badges>
      }
    >
      <h1 className="promise" dir="auto">
        {page.verbatim ? <q>{page.words}</q> : page.words}
      </h1>
      {!page.verbatim && <p className="promise-tag">{common("word.inSubstance")}</p>}
      <Facts
        column
        facts={[
          { key: "who", label: t("who"), value: page.bound ? <LocalizedName name={page.bound} /> : commitments("us") },
          { key: "office", label: t("office"), value: page.office && <bdi>{page.office}</bdi> },
          { key: "dossier", label: t("dossier"), value: <a href={page.dossier.href}><LocalizedName name={page.dossier.title} /></a> },
          { key: "said", label: t("said"), value: page.said },
          {
            key: "where", label: t("where"),
            value: (
              <span className="dotted">
                <span>{where.source}</span>
                {where.detail && <span>{where.href ? <a href={where.href}><bdi>{where.detail}</bdi></a> : <bdi>{where.detail}</bdi>}</span>}
              </span>
            ),
          },
          { key: "strength", label: t("strength"), value: <Rungs rung={page.rung} /> },
          { key: "due", label: t("due"), value: <bdi>{page.due}</bdi> },
          { key: "recordedBy", label: t("recordedBy"), value: <bdi>{page.recordedBy}</bdi> },
          { key: "level", label: t("confidentiality"), value: <ConfidentialityBadge level={page.level} /> },
        ]}
      />
      {(page.can.sign || page.can.edit || page.can.strike) && (
        <div className="actions">
          {page.can.sign && <ButtonLink kind="go" icon={SpeechIcon} href={`${page.href}/signs/new`}>{t("addSign")}</ButtonLink>}
          {page.can.edit && <ButtonLink icon={PencilIcon} href={`${page.href}/edit`}>{common("action.edit")}</ButtonLink>}
          {page.can.strike && <ButtonLink icon={CrossCircleIcon} href={`/strike/commitment/${page.id}`}>{common("action.strikeOut")}</ButtonLink>}
        </div>
      )}
      {page.nudges && <NudgeMenu nudge={nudge} of={page.words} open={reminding} />}
    </Identity>
  );
}
