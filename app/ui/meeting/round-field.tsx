import { useTranslations } from "use-intl";

import type { Field } from "../form/metadata";
import { type Option, Select } from "../form/select";

/** The round of dialogue that a meeting belongs to. Nothing where no round is known. */
export function RoundField({ field, rounds }: { readonly field: Field; readonly rounds: readonly Option[] }) {
  const t = useTranslations("meetings.form");
  return rounds.length > 0 ? <Select field={field} optional label={t("round")} none={t("roundNone")} options={rounds} /> : null;
}
