import { useTranslations } from "use-intl";

import type { ClauseLine } from "~/presenters/agreement";

import { Badge, Badges, QuietMark } from "../badge";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { BuildingIcon, ClockIcon, InfoIcon, PeopleIcon } from "../icons";
import { LatenessBadges } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { UserText } from "../user-text";

/** One clause as it stands: its words, whom it binds, what it answers, and the commitment it made. */
export function ClauseCard({ clause, signed }: { readonly clause: ClauseLine; readonly signed: boolean }) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  return (
    <li className={`clause clause-${clause.side ?? "nobody"}`} id={clause.id}>
      <p className="field-label">{t("form.clauseNumber", { number: clause.number })}</p>
      <UserText text={clause.words} />
      <Badges>
        {clause.side === "theirs" && clause.party && <Badge tone="theirs" icon={BuildingIcon}><LocalizedName name={clause.party} /></Badge>}
        {clause.side === "ours" && <Badge tone="ours" icon={PeopleIcon}>{common("word.us")}</Badge>}
        {!clause.side && <QuietMark icon={InfoIcon}>{t("binds.nobody")}</QuietMark>}
        {clause.due && <QuietMark icon={ClockIcon}>{clause.due}</QuietMark>}
      </Badges>
      {clause.answers.length > 0 && (
        <div>
          <p className="field-help">{t("page.answers")}</p>
          <ul className="place-list">
            {clause.answers.map(({ href, label, text }) => <li key={href}><a href={href}><bdi>{label}</bdi></a> <span className="muted" dir="auto">{text}</span></li>)}
          </ul>
        </div>
      )}
      {clause.commitment && clause.side && (
        <p className="clause-made">
          <a href={clause.commitment.href}>{t("page.commitment")}</a>
          <CommitmentStateBadge state={clause.commitment.state} side={clause.side} />
          <LatenessBadges lateness={clause.commitment.lateness} side={clause.side} />
        </p>
      )}
      {!signed && clause.side && <p className="field-help">{t("page.willMake")}</p>}
    </li>
  );
}
