import { type Language, LANGUAGES, type Localized, nameIn } from "~/domain/localized";
import type { LetterheadRow, Speaker } from "~/domain/rows/letterhead";
import { directionOf } from "~/i18n/direction";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { isolated } from "./isolated";
import type { Letterhead } from "./paper";
import { emblemOf, letterheadsOf } from "./paper-frame";

/** The letterhead of an organisation, for those who administer it: its form, and what it looks like at the head of a paper. */
export type LetterheadPage = {
  readonly organisation: { readonly href: string; readonly name: Localized };
  readonly values: { readonly version: string; readonly lines: Readonly<Record<Language, string>> };
  readonly hasEmblem: boolean;
  /** The sides of the head as they lie on the page, from its left edge. */
  readonly sides: readonly Letterhead[];
  /** The emblem as an address of its own bytes; null where there is none. */
  readonly emblem: string | null;
  /** What is to be said of the emblem that is seen, or not seen. */
  readonly note: string | null;
};

type Given = { readonly organisation: LetterheadPage["organisation"]; readonly row: LetterheadRow; /** From the root down. */ readonly speakers: readonly Speaker[]; /** The bytes of the emblem that its papers bear, own or lent. */ readonly png: Buffer | null; readonly language: Language };

export function letterheadPage({ organisation, row, speakers, png, language }: Given): LetterheadPage {
  const lender = row.emblem ? undefined : speakers.findLast(({ emblem }) => emblem);
  const t = translator(language);
  return {
    organisation, values: letterheadValues(row), hasEmblem: row.emblem !== null,
    sides: letterheadsOf(speakers, language).toSorted((one, other) => Number(directionOf(one.language) === "rtl") - Number(directionOf(other.language) === "rtl")),
    emblem: png && `data:image/png;base64,${png.toString("base64")}`,
    note: emblemOf(speakers) && !png ? t("letterhead.emblemAway") : lender ? t("letterhead.lentBy", { organisation: isolated(language, nameIn(language, lender).text) }) : null,
  };
}

const letterheadValues = ({ version, lines: { ar, fr, en } }: LetterheadRow) => ({ version: String(version), lines: { ar: ar ?? "", fr: fr ?? "", en: en ?? "" } });

/** The lines that were sent and those that were saved meanwhile, side by side. What was to become of the emblem is to be said again. */
export function letterheadConflict(language: Language, form: FormData, saved: LetterheadRow): ConflictPage {
  const t = translator(language);
  const { ar, fr, en } = letterheadValues(saved).lines;
  const { emblem: _unsent, removeEmblem: _unread, ...mine } = fieldsOf(form);
  return conflictPage(language, {
    mine, theirs: { "lines.ar": ar, "lines.fr": fr, "lines.en": en }, version: saved.version, saved: null,
    labels: Object.fromEntries(LANGUAGES.map((each) => [`lines.${each}`, { label: `${t("letterhead.lines")} (${t(`common.languageName.${each}`)})` }])),
  });
}
