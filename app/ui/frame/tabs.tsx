import { useTranslations } from "use-intl";

import type { Door, DoorKey } from "./doors";

/** The tabs of a narrow screen, where the thumb is; logging a meeting stands out in the middle. */
export function Tabs({ doors, current }: { readonly doors: readonly Door[]; readonly current?: DoorKey }) {
  const t = useTranslations("ui");
  return (
    <nav className="tabs" aria-label={t("tabs")}>
      {doors.map(({ key, href, icon: Sign }) => (
        <a key={key} href={href} className={key === "logMeeting" ? "tabs-plus" : undefined} aria-current={key === current ? "page" : undefined}>
          <Sign />
          <span>{t(`tab.${key}`)}</span>
        </a>
      ))}
    </nav>
  );
}
