import type { Confidentiality } from "~/domain/confidentiality";
import { LANGUAGES, type Language, type Localized, nameIn } from "~/domain/localized";
import type { Emblem, Speaker } from "~/domain/rows/letterhead";
import type { AuditHeadOf } from "~/domain/rows/paper";
import { formatDay } from "~/i18n/dates";
import { dayAt } from "~/domain/days";
import { translator } from "~/i18n/translator";

import { inSentence, placeOf } from "./dateline";
import { isolated } from "./isolated";
import type { Letterhead, Paper, PaperSeal } from "./paper";
import { qrCode } from "./qr";

const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

/** A number or a code that reads from left to right wherever it stands. */
export const figures = (text: string): string => `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;

/** The beginning of a hash: enough to tell two files apart by eye, and where to look for the whole. */
export const shortHash = (hash: string): string => hash.slice(0, 16);

/** The language that faces the paper's own in its letterhead, as letters in Morocco have it. */
const FACING: Readonly<Record<Language, Language>> = { ar: "fr", fr: "ar", en: "ar" };

/** Who speaks, from the union down to the organisation: in the paper's language, and beside it in the one that faces it, where all of them have a name in that. */
export function letterheadsOf(names: readonly Speaker[], language: Language): Letterhead[] {
  const facing = FACING[language];
  const sides: Letterhead[] = [{ language, lines: names.map((name) => nameIn(language, name).text) }];
  const lines = names.map((name) => name[facing]);
  if (lines.every((line) => line !== null)) sides.push({ language: facing, lines });
  return withContacts(sides, names.at(-1)?.contacts ?? { ar: null, fr: null, en: null });
}

/** Each side says where the organisation is reached, in its language. Where no side has such lines, those of another language stand at the first: a number is a number. */
function withContacts(sides: readonly Letterhead[], contacts: Localized): Letterhead[] {
  const found = sides.map((side) => contactLines(contacts[side.language]));
  if (found.every((lines) => lines.length === 0)) found[0] = contactLines(contacts.ar ?? contacts.fr ?? contacts.en);
  return sides.map((side, at) => ({ ...side, ...(found[at]?.length ? { contacts: found[at] } : {}) }));
}

/** A telephone number: figures in groups, which would change places where a line runs from right to left. */
const NUMBERS = /\+?\d[\d ./()-]*\d/g;

/** Where an organisation is reached, line by line. */
export const contactLines = (text: string | null): readonly string[] => (text ?? "").split("\n").map((line) => line.trim().replaceAll(NUMBERS, figures)).filter(Boolean);

/** The emblem of an organisation, or the one that the nearest above it lends. */
export const emblemOf = (names: readonly Speaker[]): Emblem | null => names.findLast(({ emblem }) => emblem)?.emblem ?? null;

/** The name of whoever issues a paper. */
export const issuerOf = (names: readonly Localized[], language: Language): string => nameIn(language, names.at(-1) ?? { ar: null, fr: null, en: null }).text;

type FrameGiven = { readonly title: string; readonly names: readonly Speaker[]; readonly language: Language; readonly level: Confidentiality };

/** What stands around every paper: who speaks, the numbers of pages, and a warning on what only the bureau reads. */
export function paperFrame({ title, names, language, level }: FrameGiven): Pick<Paper, "language" | "title" | "author" | "letterheads" | "emblem" | "warning" | "pageWords" | "foot" | "seal"> {
  const t = translator(language);
  const author = issuerOf(names, language);
  const emblem = emblemOf(names);
  return {
    language, title, author, letterheads: letterheadsOf(names, language), ...(emblem ? { emblem } : {}),
    warning: level === "bureau" ? t("terms.confidentiality.bureau") : null,
    pageWords: t("papers.page", { page: "{page}", pages: "{pages}" }),
    // The title first: a name may be too long for a line.
    foot: `${title} · ${isolated(language, author)}`,
    seal: null,
  };
}

type SealGiven = { readonly code: string; readonly origin: string; readonly names: readonly Speaker[]; readonly now: Date; readonly head: AuditHeadOf; readonly language: Language; /** The language beside it, where there is one. */ readonly second?: Language | null };

/** How a paper can be checked: its code, where to, where and when it was issued, and the link of the history that it anchors; the hash of that stands there once in full. */
export function sealOf({ code, origin, names, now, head, language, second = null }: SealGiven): PaperSeal {
  const address = `${origin}/verify/${code}`;
  const seq = figures(String(head.seq));
  const issued = (said: Language) => {
    const by = { day: formatDay(said, dayAt(now)), organisation: isolated(said, issuerOf(names, said)) };
    const place = placeOf(names, said);
    return place === null ? translator(said)("papers.seal.issued", by) : translator(said)("papers.seal.issuedAt", { ...by, at: inSentence(said, place) });
  };
  const check = (said: Language) => translator(said)("papers.seal.check");
  const short = (said: Language) => translator(said)("papers.seal.headShort", { seq, hash: figures(shortHash(head.hash)) });
  return {
    code, address, qr: qrCode(address), foot: `${figures(code)} · ${short(language)}`,
    lines: [issued(language), check(language), translator(language)("papers.seal.head", { seq, hash: figures(head.hash) })],
    ...(second ? { second: { lines: [issued(second), check(second), short(second)], foot: short(second) } } : {}),
  };
}

/** The languages a paper can be issued in, named in the reader's. */
export const paperLanguages = (language: Language) => LANGUAGES.map((value) => ({ value, label: translator(language)(`terms.language.${value}`) }));
