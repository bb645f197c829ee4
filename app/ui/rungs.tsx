import { useTranslations } from "use-intl";

import { type Rung, RUNGS } from "~/domain/commitment";

const TOP = 18;
const LOWEST = 4;
const heightOf = (place: number) => LOWEST + Math.round((place * (TOP - LOWEST)) / (RUNGS.length - 1));

/** How strongly a commitment is attested: nine rising bars, lit up to its rung, and the rung's name. */
export function Rungs({ rung }: { readonly rung: Rung }) {
  const t = useTranslations("terms");
  const reached = RUNGS.indexOf(rung);
  return (
    <span className="rungs">
      <svg className="rungs-bars mirrored" viewBox={`0 0 52 ${TOP}`} aria-hidden="true" focusable="false">
        {RUNGS.map((each, place) => (
          <rect key={each} className={place <= reached ? "reached" : undefined} x={place * 6} y={TOP - heightOf(place)} width="4" height={heightOf(place)} rx="1.5" />
        ))}
      </svg>
      <span className="rungs-word">{t(`rung.${rung}`)}</span>
    </span>
  );
}
