import { parsePhoneNumberFromString } from "libphonenumber-js/min";

const MOROCCAN = /^\+212(\d{9})$/;

/**
 * A telephone number (E.164) as it is read aloud in Morocco: `06 12 34 56 78`, pair by pair; a foreign one with its country, `+33 6 12 34 56 78`.
 * It runs from left to right in every language: show it inside `dir="ltr"`.
 */
export function formatPhone(number: string): string {
  const moroccan = MOROCCAN.exec(number)?.[1];
  if (moroccan) return `0${moroccan}`.replaceAll(/(\d{2})(?=\d)/g, "$1\u00A0");
  return parsePhoneNumberFromString(number)?.formatInternational().replaceAll(" ", "\u00A0") ?? number;
}
