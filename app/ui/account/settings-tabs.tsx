import { useTranslations } from "use-intl";

import { SectionTabs } from "../section-tabs";

const SECTIONS = [
  { key: "account", href: "/settings" },
  { key: "contacts", href: "/settings/contacts" },
  { key: "notifications", href: "/settings/notifications" },
  { key: "password", href: "/settings/password" },
  { key: "devices", href: "/settings/devices" },
  { key: "secondFactor", href: "/settings/second-factor" },
  { key: "data", href: "/settings/data" },
] as const;

/** The pages of a person's own settings. */
export function SettingsTabs({ current }: { readonly current: (typeof SECTIONS)[number]["key"] }) {
  const t = useTranslations("settings.tabs");
  return <SectionTabs label={t("label")} sections={SECTIONS} nameOf={t} current={current} />;
}
