import type { Language } from "~/domain/localized";

/**
 * The names of months and weekdays, written out so that they never depend on the machine's ICU data:
 * Arabic months are Morocco's own (ماي، يوليوز، غشت، شتنبر، نونبر، دجنبر), which older systems replace by the Levant's or Egypt's.
 */
export const MONTHS = {
  ar: ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const satisfies Record<Language, readonly string[]>;

/** Weekdays from Sunday, in the order of `Date.prototype.getUTCDay`. */
export const WEEKDAYS = {
  ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const satisfies Record<Language, readonly string[]>;
