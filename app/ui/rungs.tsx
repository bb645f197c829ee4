import { useTranslations } from "use-intl";

import { type Rung, RUNGS } from "~/domain/commitment";

const TOP = 18;
const LOWEST = 4;
/** What lies between the middles of two bars, and how wide one is: the width and the round ends are drawn by the style sheet. */
const STEP = 6;
const WIDTH = 4;
const heightOf = (place: number) => LOWEST + Math.round((place * (TOP - LOWEST)) / (RUNGS.length - 1));

/** The bars from one place up to another, which is left out, as one line: nine shapes in each row would be a third of a long list. */
const barsBetween = (from: number, to: number): string =>
  RUNGS.slice(from, to).map((_, at) => `M${(from + at) * STEP + WIDTH / 2} ${TOP - WIDTH / 2}v${WIDTH - heightOf(from + at)}`).join("");
const BARS = RUNGS.map((_, at) => ({ reached: barsBetween(0, at + 1), above: barsBetween(at + 1, RUNGS.length) }));

/** How strongly a commitment is attested: nine rising bars, lit up to its rung, and the rung's name. */
export function Rungs({ rung }: { readonly rung: Rung }) {
  const t = useTranslations("terms");
  const bars = BARS[RUNGS.indexOf(rung)];
  return (
    <span className="rungs">
      <svg className="rungs-bars mirrored" viewBox={`0 0 52 ${TOP}`} aria-hidden="true" focusable="false">
        <path d={bars?.above} />
        <path className="reached" d={bars?.reached} />
      </svg>
      <span className="rungs-word">{t(`rung.${rung}`)}</span>
    </span>
  );
}
