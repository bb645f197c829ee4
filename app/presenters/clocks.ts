import { clockApplies, clockEnds, type ClockRule } from "~/domain/clock";
import type { Day } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { DepositRow } from "~/domain/rows/deposit";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** A delay that a deposit started: its last day, and the source that states it. */
export type ClockRunning = { readonly id: string; readonly name: string; readonly ends: string; readonly days: string; readonly citation: string; readonly over: boolean };

/** The delays in force that a deposit started, the first to end first. */
export function clocksRunning(language: Language, { onDay, dossier, partyKind }: Pick<DepositRow, "onDay" | "dossier" | "partyKind">, rules: readonly ClockRule[], today: Day): ClockRunning[] {
  const t = translator(language);
  return rules.filter((rule) => rule.enabled && clockApplies(rule, { dossier: dossier.level, party: partyKind })).toSorted((a, b) => a.days - b.days).map((rule) => {
    const last = clockEnds(onDay, rule.days);
    const over = last < today;
    return {
      id: rule.id, name: isolated(language, nameIn(language, rule.name).text), over, days: t("deposits.clocks.days", counted(language, rule.days)),
      ends: t(over ? "deposits.clocks.over" : "deposits.clocks.lastDay", { day: formatDay(language, last, { weekday: true }) }), citation: isolated(language, nameIn(language, rule.citation).text),
    };
  });
}

/** A rule as its form shows it. */
export type ClockLine = {
  readonly id: string; readonly preset: ClockRule["preset"]; readonly name: string; readonly applies: string; readonly citation: string; readonly enabled: boolean;
  readonly values: Readonly<Record<string, string>>;
};

/** The rules as administrators keep them: reading by reading, then the association's own. */
export function clocksPage(language: Language, rules: readonly ClockRule[], newId: string) {
  const t = translator(language);
  const line = (rule: ClockRule): ClockLine => ({
    id: rule.id, preset: rule.preset, name: nameIn(language, rule.name).text, citation: nameIn(language, rule.citation).text, enabled: rule.enabled,
    applies: rule.sector === "all" ? t(`clocks.level.${rule.level}`) : rule.level === "all" ? t(`clocks.sector.${rule.sector}`) : t("clocks.both", { level: t(`clocks.level.${rule.level}`), sector: t(`clocks.sector.${rule.sector}`) }),
    values: { id: rule.id, version: String(rule.version), days: String(rule.days), enabled: rule.enabled ? "on" : "off" },
  });
  const linesOf = (preset: ClockRule["preset"]) => rules.filter((rule) => rule.preset === preset).map(line);
  return {
    readings: (["reading_by_level", "reading_by_sector"] as const).map((preset) => ({ preset, title: t(`clocks.preset.${preset}.title`), about: t(`clocks.preset.${preset}.about`), rules: linesOf(preset) })),
    own: linesOf("own"), newId,
  };
}
export type ClocksPage = ReturnType<typeof clocksPage>;
