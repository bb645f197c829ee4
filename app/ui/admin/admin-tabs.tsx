import { useTranslations } from "use-intl";

import { SectionTabs } from "../section-tabs";

const SECTIONS = [
  { key: "house", href: "/admin" },
  { key: "notice", href: "/admin/notice" },
  { key: "clocks", href: "/admin/clocks" },
  { key: "retention", href: "/admin/retention" },
  { key: "backups", href: "/admin/backups" },
  { key: "outbox", href: "/admin/outbox" },
  { key: "audit", href: "/admin/audit" },
] as const;

/** The pages of the administration. */
export function AdminTabs({ current }: { readonly current: (typeof SECTIONS)[number]["key"] }) {
  const t = useTranslations("admin.tabs");
  return <SectionTabs label={t("label")} sections={SECTIONS} nameOf={t} current={current} />;
}
