import { useTranslations } from "use-intl";

import type { MemberDemandLine } from "~/presenters/member-demand";

import { Card } from "../card";
import { Point } from "../demand/demand-list";
import { DemandStateBadge } from "../demand-state-badge";

/** What was asked and handed over, each demand with what became of it in plain words. */
export function MemberDemands({ demands }: { readonly demands: readonly MemberDemandLine[] }) {
  const t = useTranslations("member");
  return (
    <Card title={t("demands")} count={demands.length}>
      <ol className="demands">
        {demands.map(({ id, href, point, title, state, sentence }) => (
          <li key={id}>
            <Point point={point} />
            <div className="demands-words">
              <a href={href}><bdi>{title}</bdi></a>
              <span className="item-note">{sentence}</span>
            </div>
            <DemandStateBadge state={state} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
