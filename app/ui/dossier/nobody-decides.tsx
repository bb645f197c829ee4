import { useTranslations } from "use-intl";

import type { NobodyDecides as Data } from "~/presenters/deciders";

import { Notice } from "../notice";

/** Says that nobody may decide on a submitted dossier, and how a dated delegation is had (settled question 2). Nothing where somebody may. */
export function NobodyDecides({ data }: { readonly data: Data | null }) {
  const t = useTranslations("dossiers.nobodyDecides");
  if (!data) return null;
  const { administrators, mayDelegate } = data;
  return (
    <Notice kind="warning" title={t("title")}>
      <p>{t("why")}</p>
      {mayDelegate ? (
        <p>
          <a href="/admin">{t("administrator")}</a>
        </p>
      ) : (
        <p>{administrators ? t("ask", { names: administrators }) : t("askNobody")}</p>
      )}
    </Notice>
  );
}
