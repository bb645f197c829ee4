import { useTranslations } from "use-intl";

/** The sign of the house, two banks and what goes between them, and its name. */
export function Wordmark() {
  const t = useTranslations("common.product");
  return (
    <a className="wordmark" href="/">
      <svg className="mirrored" viewBox="0 0 32 32" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M5 5v22M27 5v22" />
        <path d="M11 11h6M11 16h10M15 21h6" strokeWidth="2.6" />
      </svg>
      <span>{t("name")}</span>
    </a>
  );
}
