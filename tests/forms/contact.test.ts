import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { contact, contactKey, namesOfContact } from "~/forms/contact";
import { phone, phoneNumber } from "~/forms/person";
import { formatPhone } from "~/i18n/phones";

/** Nine figures as Moroccan numbers have them after the country, mobile and fixed. */
const national = fc.tuple(fc.constantFrom("522", "535", "61", "66", "67", "70", "77"), fc.stringMatching(/^\d{7}$/)).map(([first, rest]) => (first + rest).slice(0, 9));
const prefix = fc.constantFrom("+212", "00212", "+212 0", "+212 (0)", "212", "0");
const gap = fc.constantFrom("", " ", ".", "-", "\u00A0", "\u202F", "/");
const digits = fc.constantFrom("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹");
const around = fc.constantFrom(["", ""], [" ", " "], ["\u200E", ""], ["\u202A", "\u202C"], ["\u2068", "\u2069"]);

/** One number in one of the ways in which people write it. */
const spelling = fc.tuple(national, prefix, gap, digits, around).map(([number, start, between, figures, [before, behind]]) => {
  const grouped = number.replaceAll(/\d{2}(?=\d)/g, (pair) => pair + between);
  const written = `${start}${between}${grouped}`.replaceAll(/\d/g, (figure) => figures[Number(figure)] ?? figure);
  return { number, typed: `${before}${written}${behind}` };
});

describe("a telephone number", () => {
  test("is one number in every way of writing it, with one form to keep and to count", () => {
    fc.assert(
      fc.property(spelling, ({ number, typed }) => {
        expect(phoneNumber(typed)).toBe(`+212${number}`);
        expect(phone.parse(typed)).toBe(`+212${number}`);
        expect(contact.parse(typed)).toEqual({ email: null, phone: `+212${number}` });
        expect(contactKey(typed)).toBe(`+212${number}`);
      }),
      { numRuns: 500 },
    );
  });

  test("that was kept reads as the same number again, pair by pair", () => {
    fc.assert(
      fc.property(national, (number) => {
        const shown = formatPhone(`+212${number}`);
        expect(shown).toMatch(/^0\d(\u00A0\d{2}){4}$/);
        expect(phoneNumber(shown)).toBe(`+212${number}`);
      }),
    );
  });

  test("of another country keeps it", () => {
    expect(phoneNumber("+33 6 12 34 56 78")).toBe("+33612345678");
    expect(formatPhone("+33612345678")).toBe("+33 6 12 34 56 78".replaceAll(" ", "\u00A0"));
  });

  test.each(["", "abc", "061234567", "06123456789", "0000000000", "190", "0612345678 ext. 12", "0612345678 ou 0661000000", "tel:0612345678", "call 0612345678", "06/12", "+", "+212"])(
    "that nobody could be called by is refused: %s",
    (typed) => {
      expect(phone.safeParse(typed).error?.issues[0]?.message).toBe("not_a_phone");
      expect(phoneNumber(typed)).toBeNull();
    },
  );

  test("never comes out of text at random in any other form than E.164", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      expect(phoneNumber(typed) ?? "+212600000000").toMatch(/^\+[1-9]\d{6,14}$/);
    }));
  });
});

describe("an e-mail address or a telephone number", () => {
  test("is told apart by the at sign, and each has its own error", () => {
    expect(contact.parse(" Souad+union@Exemple.MA ")).toEqual({ email: "souad+union@exemple.ma", phone: null });
    expect(contact.safeParse("souad@").error?.issues[0]?.message).toBe("not_an_email");
    expect(contact.safeParse("souad").error?.issues[0]?.message).toBe("not_a_phone");
    expect(contact.safeParse("  ").success).toBe(false);
  });

  test("that is neither is looked up as it stands, in small letters", () => {
    expect(contactKey(" SOUAD ")).toBe("souad");
    expect(contactKey("Souad@Exemple.ma")).toBe("souad@exemple.ma");
  });

  test("gives away what a guesser would try first", () => {
    expect(namesOfContact({ email: "souad@exemple.ma", phone: "+212612345678" })).toEqual(["souad@exemple.ma", "souad", "+212612345678", "0612345678"]);
  });
});
