import { useTranslations } from "use-intl";

import type { EvidenceCard as EvidenceOf } from "~/presenters/evidence";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { PlusIcon } from "../icons";
import { Notes } from "../member/notes";
import { EvidenceFacts, ShownHash } from "./evidence-facts";
import { KIND_ICONS } from "./kind-icons";

/** What shows that a commitment was kept, or what became of it. */
export function EvidenceCard({ evidence: { lines, addHref } }: { readonly evidence: EvidenceOf }) {
  const t = useTranslations();
  return (
    <div id="evidence">
      <Card title={t("evidence.title")} count={lines.length || undefined}>
        {lines.length === 0 && <p className="muted">{t("evidence.none")}</p>}
        <ul className="items">
          {lines.map((line) => {
            const Sign = KIND_ICONS[line.kind];
            return (
              <li key={line.id} id={line.id}>
                <span className="item-icon"><Sign /></span>
                <div className="item-words">
                  <a href={line.href}><bdi>{line.shows}</bdi></a>
                  <span className="item-note"><Notes notes={line.note} /></span>
                  <EvidenceFacts line={line} />
                  <ShownHash hash={line.hash} />
                  {line.strikeHref && <p className="small"><a href={line.strikeHref}>{t("common.action.strikeOut")} <span className="sr-only" dir="auto">{line.shows}</span></a></p>}
                </div>
                <div className="item-end"><ConfidentialityBadge level={line.level} /></div>
              </li>
            );
          })}
        </ul>
        {addHref && <Actions><ButtonLink href={addHref} icon={PlusIcon}>{t("evidence.add")}</ButtonLink></Actions>}
      </Card>
    </div>
  );
}
