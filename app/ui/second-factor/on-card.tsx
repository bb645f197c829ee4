import { useTranslations } from "use-intl";

import type { FactorOn } from "~/presenters/second-factor";

import { QuietMark } from "../badge";
import { Card } from "../card";
import { ShieldIcon } from "../icons";
import { Notice } from "../notice";

/** That it is on, since when, and how many recovery codes are left. */
export function OnCard({ on: { since, left, few } }: { readonly on: FactorOn }) {
  const t = useTranslations("secondFactor");
  return (
    <Card title={t("on.title")}>
      <div className="stack">
        <QuietMark icon={ShieldIcon}>{since}</QuietMark>
        {few ? <Notice kind="warning" title={left}>{t("codes.few")}</Notice> : <p>{left}</p>}
      </div>
    </Card>
  );
}
