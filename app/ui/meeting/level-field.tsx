import { useTranslations } from "use-intl";

import type { LevelAtRecording } from "~/domain/rows/meeting";

import { Choices } from "../form/choices";
import type { Field } from "../form/metadata";

/** Who may read the record, for those who have a choice. */
export function LevelField({ field, levels }: { readonly field: Field; readonly levels: readonly LevelAtRecording[] }) {
  const t = useTranslations();
  if (levels.length === 0) return null;
  return <Choices field={field} look="segments" label={t("meetings.form.level")} choices={levels.map((level) => ({ value: level, label: t(`terms.confidentiality.${level}`) }))} />;
}
