import { useTranslations } from "use-intl";

import { ROLES } from "~/domain/viewer";

import { Button } from "../button";
import { Card } from "../card";
import { Hidden } from "../form/hidden";
import { Notice } from "../notice";

/** The ways into the example: a button for each office from the machine it runs on, and the password of its accounts, shown once. */
export function ExampleDoors({ buttons, password, to }: { readonly buttons: boolean; readonly password: string | null; readonly to: string }) {
  const t = useTranslations();
  if (!buttons && !password) return null;
  return (
    <Card title={t("signIn.example.title")}>
      <div className="stack">
        {password && (
          <Notice kind="success" title={t("signIn.example.password")}>
            <bdi dir="ltr" className="secret">
              {password}
            </bdi>
          </Notice>
        )}
        {buttons && (
          <form className="stack" method="post" action="/example/enter">
            <p>{t("signIn.example.help")}</p>
            <Hidden name="to" value={to} />
            <div className="actions">
              {ROLES.map((role) => (
                <Button key={role} name="role" value={role}>
                  {t("signIn.example.enterAs", { role: t(`terms.role.${role}`) })}
                </Button>
              ))}
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
