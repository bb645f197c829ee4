import { useTranslations } from "use-intl";

import type { DemandItem } from "~/presenters/demand-lines";

import { Badges } from "../badge";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { DemandStateBadge } from "../demand-state-badge";
import { Phrases } from "./phrases";

/** Texts under their numbers; what has no number stands between them with the name of its part in the note. */
export function DemandList({ items }: { readonly items: readonly DemandItem[] }) {
  return (
    <ol className="demands">
      {items.map((item) => (
        <li key={item.id}>
          <Point point={item.point} />
          <div className="demands-words">
            <a href={item.href}><bdi>{item.title}</bdi></a>
            <span className="item-note"><Phrases phrases={item.note} /></span>
          </div>
          <Badges>
            {item.level !== "organisation" && <ConfidentialityBadge level={item.level} />}
            <DemandStateBadge state={item.state} />
          </Badges>
        </li>
      ))}
    </ol>
  );
}

/** The number of a point as the file prints it; an empty place keeps the lines under one another. */
export function Point({ point }: { readonly point: number | null }) {
  const t = useTranslations("demands");
  return <span className="point">{point !== null && <><span className="sr-only">{t("point")} </span><bdi>{point}</bdi></>}</span>;
}
