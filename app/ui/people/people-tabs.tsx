import { useTranslations } from "use-intl";

import { SectionTabs } from "../section-tabs";

const SECTIONS = [
  { key: "people", href: "/people" },
  { key: "joinLinks", href: "/people/join-links" },
  { key: "enrolments", href: "/people/enrolments" },
] as const;

/** The pages of those who look after people: who is there, the links for many, and who waits. */
export function PeopleTabs({ current }: { readonly current: (typeof SECTIONS)[number]["key"] }) {
  const t = useTranslations("people.tabs");
  return <SectionTabs label={t("label")} sections={SECTIONS} nameOf={t} current={current} />;
}
