import { useTranslations } from "use-intl";

import type { AuditPage } from "~/presenters/audit";

import { Card } from "../card";
import { Stack } from "../layout";
import { Notice } from "../notice";

/** What is noted outside the database, and where doubt falls as long as nothing is. */
export function AnchorCard({ anchors }: { readonly anchors: AuditPage["anchors"] }) {
  const t = useTranslations("audit.anchors");
  return (
    <Card title={t("title")}>
      <Stack>
        {anchors.broken && <Notice kind="error" title={anchors.broken}>{t("brokenHelp")}</Notice>}
        {anchors.since && <p>{anchors.since}</p>}
        {!anchors.since && !anchors.broken && <Notice kind="warning" title={t("none")}>{t("noneHelp")}</Notice>}
        <p className="muted small">{t("why")}</p>
      </Stack>
    </Card>
  );
}

const LIMITS = ["both", "recent", "people", "untrue"] as const;

/** What a check that finds nothing does not prove. */
export function LimitsCard() {
  const t = useTranslations("audit.limits");
  return (
    <Card title={t("title")}>
      <ul className="sentences">
        {LIMITS.map((limit) => <li key={limit}>{t(limit)}</li>)}
      </ul>
    </Card>
  );
}
