import type { Language } from "~/domain/localized";

const NARROW_SPACE = "\u202F";
const SEPARATORS = {
  ar: { thousands: NARROW_SPACE, decimal: "," },
  fr: { thousands: NARROW_SPACE, decimal: "," },
  en: { thousands: ",", decimal: "." },
} as const satisfies Record<Language, { thousands: string; decimal: string }>;

/** An integer in Latin digits: `93 738` with a narrow no-break space in Arabic and French, `93,738` in English. A fraction is rounded off. */
export function formatInteger(language: Language, value: number): string {
  const rounded = Math.round(value);
  const digits = String(Math.abs(rounded)).replaceAll(/\B(?=(\d{3})+$)/g, SEPARATORS[language].thousands);
  return rounded < 0 ? `−${digits}` : digits;
}

/** A number with at most `digits` decimals, its trailing zeros left off: `12,5` in Arabic and French, `12.5` in English. */
export function formatDecimal(language: Language, value: number, digits = 1): string {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(digits).split(".");
  const kept = fraction.replace(/0+$/, "");
  const text = formatInteger(language, Number(whole)) + (kept && `${SEPARATORS[language].decimal}${kept}`);
  return value < 0 && text !== "0" ? `−${text}` : text;
}

/**
 * A share between 0 and 1 as a percentage, to one decimal, for tables and badges: `62,5%` in Arabic, `62,5 %` in French, `62.5%` in English.
 * In Arabic prose use `formatPercentInProse`.
 */
export function formatPercent(language: Language, share: number): string {
  return `${formatDecimal(language, share * 100)}${language === "fr" ? NARROW_SPACE : ""}%`;
}

/** The same share inside a sentence: « 62,5 في المائة », « 62,5 % », “62.5%”. */
export function formatPercentInProse(language: Language, share: number): string {
  return language === "ar" ? `${formatDecimal(language, share * 100)} في المائة` : formatPercent(language, share);
}

/** What a message with a count takes: `count` chooses the plural form and `number` is what is read, grouped as the language does. */
export function counted(language: Language, count: number): { count: number; number: string } {
  return { count, number: formatInteger(language, count) };
}
