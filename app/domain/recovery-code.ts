/** How many recovery codes are made at a time. */
export const RECOVERY_CODES = 10;
/** From this many left on, their owner is told to make new ones. */
export const FEW_RECOVERY_CODES = 2;

/** The letters of a recovery code: Crockford's base 32, without I, L, O and U. Fifteen of them hold 75 random bits, in three groups of five. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const RECOVERY_LENGTH = 15;
const GROUP = 5;

/** The digits of Arabic and Persian keyboards, in their order. */
const ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";
const PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";

/** A typed code without spaces, hyphens and invisible signs, in capitals and Latin digits. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").toUpperCase().replaceAll(/[\s\p{Pd}\p{Cf}]/gu, "")
    .replaceAll(/[٠-٩]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit)))
    .replaceAll(/[۰-۹]/g, (digit) => String(PERSIAN_DIGITS.indexOf(digit)));
}

/** A recovery code from random bytes, one for each letter: `7K3QM9XWDT4HNRA`. A byte has eight ways to mean each of the 32 letters. */
export function recoveryCodeFrom(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("").slice(0, RECOVERY_LENGTH);
}

/** A recovery code as it is shown: `7K3QM-9XWDT-4HNRA`. */
export function shownRecoveryCode(code: string): string {
  return inGroups(code, GROUP, "-");
}

/** Reads a typed recovery code, letters that look alike taken for the one that is meant. Null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const code = plainCode(typed).replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return code.length === RECOVERY_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** A long word in groups of so many letters, to be read and typed. */
export function inGroups(word: string, size: number, between: string): string {
  return (word.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(between);
}
