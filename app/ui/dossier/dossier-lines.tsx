import { useTranslations } from "use-intl";

import type { ListedDossier } from "~/presenters/dossier-list";

import { Badges, QuietMark } from "../badge";
import { DossierStateBadge } from "../dossier-state-badge";
import { WarningIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { PriorityMark } from "./priority-mark";

/** Dossiers one under another: number, state, title, and the few facts that tell them apart. */
export function DossierLines({ dossiers }: { readonly dossiers: readonly ListedDossier[] }) {
  const t = useTranslations("dossiers.list");
  return (
    <ul className="dossier-list" aria-label={t("label")}>
      {dossiers.map((dossier) => (
        <li key={dossier.id} className="dossier-line">
          <div className="identity-line">
            <bdi className="identity-number">{dossier.number ?? t("noNumber")}</bdi>
            <Badges>
              <DossierStateBadge state={dossier.state} />
              <PriorityMark priority={dossier.priority} />
            </Badges>
          </div>
          <h2 className="dossier-line-title">
            <a href={dossier.href}>
              <LocalizedName name={dossier.title} />
            </a>
          </h2>
          <p className="dossier-line-notes">
            {dossier.organisation && <LocalizedName name={dossier.organisation} />}
            {dossier.category && <bdi>{dossier.category}</bdi>}
            {dossier.unowned && <QuietMark icon={WarningIcon}>{t("unowned")}</QuietMark>}
            {dossier.owner && <span>{t("owner", { name: dossier.owner })}</span>}
            {dossier.suspendedUntil && <span>{t("suspendedUntil", { day: dossier.suspendedUntil })}</span>}
            <span>{t("moved", { when: dossier.moved })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
