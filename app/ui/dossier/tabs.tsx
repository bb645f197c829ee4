import { useTranslations } from "use-intl";

import type { Section, SectionLink } from "~/presenters/dossier-header";

import { FilterChips } from "../chips";

/** The sections of a dossier as links; `current` is the one that is open. */
export function DossierTabs({ sections, current }: { readonly sections: readonly SectionLink[]; readonly current: Section }) {
  const t = useTranslations("story.sections");
  return <FilterChips label={t("label")} filters={sections.map(({ section, href }) => ({ href, label: t(section), current: section === current }))} />;
}
