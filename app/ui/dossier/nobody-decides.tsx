import { useTranslations } from "use-intl";

import type { NobodyDecides as Data } from "~/presenters/deciders";

import { NobodyMay } from "../nobody-may";

/** Says that nobody may decide on a submitted dossier. Nothing where somebody may. */
export function NobodyDecides({ data }: { readonly data: Data | null }) {
  const t = useTranslations("dossiers.nobodyDecides");
  return data && <NobodyMay title={t("title")} why={t("why")} {...data} />;
}
