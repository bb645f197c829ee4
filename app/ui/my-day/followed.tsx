import { useTranslations } from "use-intl";

import type { FollowedDossier } from "~/presenters/member-home";

import { Card } from "../card";
import { DossierStateBadge } from "../dossier-state-badge";
import { Empty } from "../empty";
import { LocalizedName } from "../localized-name";

/** The dossiers that a member follows, each in its own sentence. */
export function Followed({ dossiers }: { readonly dossiers: readonly FollowedDossier[] }) {
  const t = useTranslations("home");
  if (dossiers.length === 0) return <Empty title={t("noFollowed")}>{t("noFollowedHelp")}</Empty>;
  return dossiers.map(({ id, href, number, title, organisation, state, standing, awaited, moved }) => (
    <Card key={id}>
      <div className="followed">
        <div className="identity-line">
          {number && <bdi className="identity-number">{number}</bdi>}
          <DossierStateBadge state={state} />
        </div>
        <h2>
          <a href={href}>
            <LocalizedName name={title} />
          </a>
        </h2>
        <p>
          {standing} {awaited && <bdi>{awaited}</bdi>}
        </p>
        <p className="muted small">
          <LocalizedName name={organisation} /> · {moved}
        </p>
      </div>
    </Card>
  ));
}
