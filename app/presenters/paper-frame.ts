import type { Confidentiality } from "~/domain/confidentiality";
import { LANGUAGES, type Language, type Localized, nameIn } from "~/domain/localized";
import type { AuditHeadOf } from "~/domain/rows/paper";
import { formatDay } from "~/i18n/dates";
import { dayAt } from "~/domain/days";
import { translator } from "~/i18n/translator";

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
export function letterheadsOf(names: readonly Localized[], language: Language): Letterhead[] {
  const facing = FACING[language];
  const own: Letterhead = { language, lines: names.map((name) => nameIn(language, name).text) };
  const lines = names.map((name) => name[facing]);
  return lines.every((line) => line !== null) ? [own, { language: facing, lines }] : [own];
}

/** The name of whoever issues a paper. */
export const issuerOf = (names: readonly Localized[], language: Language): string => nameIn(language, names.at(-1) ?? { ar: null, fr: null, en: null }).text;

type FrameGiven = { readonly title: string; readonly names: readonly Localized[]; readonly language: Language; readonly level: Confidentiality };

/** What stands around every paper: who speaks, the numbers of pages, and a warning on what only the bureau reads. */
export function paperFrame({ title, names, language, level }: FrameGiven): Pick<Paper, "language" | "title" | "author" | "letterheads" | "warning" | "pageWords" | "foot" | "seal"> {
  const t = translator(language);
  const author = issuerOf(names, language);
  return {
    language, title, author, letterheads: letterheadsOf(names, language),
    warning: level === "bureau" ? t("terms.confidentiality.bureau") : null,
    pageWords: t("papers.page", { page: "{page}", pages: "{pages}" }),
    foot: `${isolated(language, author)} · ${title}`,
    seal: null,
  };
}

type SealGiven = { readonly code: string; readonly origin: string; readonly names: readonly Localized[]; readonly now: Date; readonly head: AuditHeadOf; readonly language: Language };

/** How a paper can be checked: its code, where to, when it was issued, and the link of the history that it anchors. */
export function sealOf({ code, origin, names, now, head, language }: SealGiven): PaperSeal {
  const t = translator(language);
  const address = `${origin}/verify/${code}`;
  return {
    code, address, qr: qrCode(address),
    foot: `${figures(code)} · ${t("papers.seal.headShort", { seq: figures(String(head.seq)), hash: figures(shortHash(head.hash)) })}`,
    lines: [
      t("papers.seal.issued", { day: formatDay(language, dayAt(now)), organisation: isolated(language, issuerOf(names, language)) }),
      t("papers.seal.check"),
      t("papers.seal.head", { seq: figures(String(head.seq)), hash: figures(head.hash) }),
    ],
  };
}

/** The languages a paper can be issued in, named in the reader's. */
export const paperLanguages = (language: Language) => LANGUAGES.map((value) => ({ value, label: translator(language)(`terms.language.${value}`) }));
