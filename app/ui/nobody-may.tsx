import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { Notice } from "./notice";

type NobodyMayProps = {
  /** What nobody may do, and why: what hand everybody had in it. */
  readonly title: ReactNode;
  readonly why: ReactNode;
  /** Whether the reader can give the delegation. */
  readonly mayDelegate: boolean;
  /** The names of those who can, where the page knows them. */
  readonly administrators?: string | null;
};

/** Says that there is no independent member of the bureau for something, and how a dated delegation is had (settled question 2). */
export function NobodyMay({ title, why, mayDelegate, administrators }: NobodyMayProps) {
  const t = useTranslations("ui.nobodyMay");
  return (
    <Notice kind="warning" title={title}>
      <p>{why}</p>
      {mayDelegate ? (
        <p>
          <a href="/admin">{t("delegate")}</a>
        </p>
      ) : (
        <p>{administrators ? t("ask", { names: administrators }) : t("askNobody")}</p>
      )}
    </Notice>
  );
}
