import { useTranslations } from "use-intl";

import type { AuditPage } from "~/presenters/audit";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { RepeatIcon, ShieldIcon } from "../icons";
import { Stack } from "../layout";
import { Notice } from "../notice";

type Check = NonNullable<AuditPage["check"]>;

/** The last check in a sentence, and the button that begins another. */
export function CheckCard({ check, newId }: { readonly check: AuditPage["check"]; readonly newId: string }) {
  const t = useTranslations("audit.check");
  const running = check?.standing === "running";
  return (
    <Card title={t("title")}>
      <Stack>
        {check ? <Outcome check={check} /> : <Notice title={t("never")}>{t("neverHelp")}</Notice>}
        {running ? (
          <Actions><ButtonLink href="/admin/audit" icon={RepeatIcon}>{t("refresh")}</ButtonLink></Actions>
        ) : (
          <form method="post" className="form">
            <FormOf />
            <Hidden name="id" value={newId} />
            <p className="muted small">{t("nowHelp")}</p>
            <Actions><Button kind="go" icon={ShieldIcon}>{t("now")}</Button></Actions>
          </form>
        )}
      </Stack>
    </Card>
  );
}

function Outcome({ check }: { readonly check: Check }) {
  const t = useTranslations("audit.check");
  const by = <p className="muted small" dir="auto">{check.by}</p>;
  if (check.standing === "running") return <Notice title={t("running")}>{check.progress && <p>{check.progress}</p>}{by}</Notice>;
  if (check.standing === "interrupted") return <Notice kind="warning" title={t("interrupted")}><p>{t("interruptedHelp")}</p>{by}</Notice>;
  return (
    <Notice kind={check.sound ? "success" : "error"} title={check.sound ? t("sound") : check.wrong}>
      {!check.sound && <p>{t("wrongHelp")}</p>}
      <p>{check.looked}</p>
      {check.tooLarge && <p>{check.tooLarge}</p>}
      {by}
    </Notice>
  );
}
