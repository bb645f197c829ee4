import type { Language } from "~/domain/localized";
import { REGIONS } from "~/domain/regions";
import type { NamedRound } from "~/domain/rows/round";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** How far a round reaches, in words: national, or its sector or its region. */
export function roundReach(language: Language, { level, sector, regionCode }: Pick<NamedRound, "level" | "sector" | "regionCode">): string {
  const t = translator(language);
  const region = REGIONS.find(({ code }) => code === regionCode);
  const of = level === "sectoral" ? sector : level === "regional" && region ? (language === "ar" ? region.ar : region.fr) : null;
  return of ? t("rounds.reachOf", { level: t(`terms.roundLevel.${level}`), of: isolated(language, of) }) : t(`terms.roundLevel.${level}`);
}

/** What a round is called: its session and year and how far it reaches, behind its own title where it has one. */
export function roundName(language: Language, round: NamedRound): string {
  const t = translator(language);
  const name = t("rounds.name", { session: t(`terms.roundSession.${round.session}`), year: String(round.year), reach: roundReach(language, round) });
  return round.title ? t("rounds.titled", { title: isolated(language, round.title), name }) : name;
}
