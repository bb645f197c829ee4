import { useTranslations } from "use-intl";

import type { JoinLinksPage } from "~/presenters/join-links";

import { Badge } from "../badge";
import { Card } from "../card";
import { Empty } from "../empty";
import { CheckCircleIcon, LinkIcon, PauseIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { Revocation } from "../revocation";

type Line = JoinLinksPage["links"][number];

/** The join links in use: how many places are taken, and, for those who could have made them, the way to revoke them. */
export function LiveLinks({ links }: Pick<JoinLinksPage, "links">) {
  const t = useTranslations("enrolment.live");
  if (links.length === 0) return <Empty icon={LinkIcon} title={t("none")}>{t("noneHelp")}</Empty>;
  return (
    <Card title={t("title")} count={links.length}>
      <div className="stack">
        {links.map((link) => (
          <LiveLink key={link.id} link={link} />
        ))}
      </div>
    </Card>
  );
}

function LiveLink({ link: { id, label, organisation, full, taken, cap, takenWords, about, by, waiting, mayRevoke } }: { readonly link: Line }) {
  const t = useTranslations("enrolment.live");
  return (
    <div className="join-link">
      <h3>
        <bdi>{label}</bdi> <Badge tone={full ? "theirs" : "kept"} icon={full ? PauseIcon : CheckCircleIcon}>{full ? t("full") : t("open")}</Badge>
      </h3>
      <p className="join-link-places">
        <progress aria-label={t("takenLabel")} value={taken} max={cap} /> <bdi>{takenWords}</bdi>
      </p>
      <p className="muted small">
        <LocalizedName name={organisation} /> · {about} · {by}
      </p>
      {waiting && (
        <p>
          <a href={waiting.href}>{waiting.words}</a>
        </p>
      )}
      {mayRevoke && <Revocation id={id} summary={t("revoke")} items={[t("revokeWhat"), t("revokeKeeps")]} undo={t("revokeUndo")} button={t("revokeOf", { label })} />}
    </div>
  );
}
