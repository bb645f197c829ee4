import type { Day } from "~/domain/days";
import { type Language, LANGUAGES, type Localized, nameIn } from "~/domain/localized";
import type { LetterheadRow, Speaker } from "~/domain/rows/letterhead";
import { directionOf } from "~/i18n/direction";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { dateline } from "./dateline";
import { isolated } from "./isolated";
import type { Letterhead } from "./paper";
import { emblemOf, letterheadsOf } from "./paper-frame";

/** The letterhead of an organisation, for those who administer it: its form, and what it looks like at the head of a paper. */
export type LetterheadPage = {
  readonly organisation: { readonly href: string; readonly name: Localized };
  readonly values: { readonly version: string; readonly lines: Readonly<Record<Language, string>>; readonly places: Readonly<Record<Language, string>> };
  readonly hasEmblem: boolean;
  /** The sides of the head as they lie on the page, from its left edge. */
  readonly sides: readonly Letterhead[];
  /** The emblem as an address of its own bytes; null where there is none. */
  readonly emblem: string | null;
  /** From where and when papers of this day are dated, in each language that has a place. */
  readonly datelines: readonly { readonly language: Language; readonly words: string }[];
  /** What is to be said of the emblem that is seen, or not seen. */
  readonly note: string | null;
};

type Given = { readonly organisation: LetterheadPage["organisation"]; readonly row: LetterheadRow; /** From the root down. */ readonly speakers: readonly Speaker[]; /** The bytes of the emblem that its papers bear, own or lent. */ readonly png: Buffer | null; readonly language: Language; readonly today: Day };

export function letterheadPage({ organisation, row, speakers, png, language, today }: Given): LetterheadPage {
  const lender = row.emblem ? undefined : speakers.findLast(({ emblem }) => emblem);
  const t = translator(language);
  return {
    organisation, values: letterheadValues(row), hasEmblem: row.emblem !== null,
    sides: letterheadsOf(speakers, language).toSorted((one, other) => Number(directionOf(one.language) === "rtl") - Number(directionOf(other.language) === "rtl")),
    datelines: LANGUAGES.flatMap((each) => {
      const words = dateline(each, row.places[each], today);
      return words === null ? [] : [{ language: each, words }];
    }),
    emblem: png && `data:image/png;base64,${png.toString("base64")}`,
    note: emblemOf(speakers) && !png ? t("letterhead.emblemAway") : lender ? t("letterhead.lentBy", { organisation: isolated(language, nameIn(language, lender).text) }) : null,
  };
}

const written = ({ ar, fr, en }: Localized) => ({ ar: ar ?? "", fr: fr ?? "", en: en ?? "" });
const letterheadValues = ({ version, lines, places }: LetterheadRow) => ({ version: String(version), lines: written(lines), places: written(places) });

/** The lines and places that were sent and those that were saved meanwhile, side by side. What was to become of the emblem is to be said again. */
export function letterheadConflict(language: Language, form: FormData, saved: LetterheadRow): ConflictPage {
  const t = translator(language);
  const values = letterheadValues(saved);
  const { emblem: _unsent, removeEmblem: _unread, ...mine } = fieldsOf(form);
  const parts = (["lines", "places"] as const).flatMap((part) => LANGUAGES.map((each) => ({ name: `${part}.${each}`, part, each })));
  return conflictPage(language, {
    mine, theirs: Object.fromEntries(parts.map(({ name, part, each }) => [name, values[part][each]])), version: saved.version, saved: null,
    labels: Object.fromEntries(parts.map(({ name, part, each }) => [name, { label: `${t(`letterhead.${part}`)} (${t(`common.languageName.${each}`)})` }])),
  });
}
