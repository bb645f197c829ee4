import type { Day, Span } from "~/domain/days";
import { COUNT_LIMIT, type DueFilter, isNarrowedToOpen, type LedgerCounts, type LedgerFilter, LACKING_STEPS, STANDINGS, type StepFilter, TROUBLES, WHOLE_LEDGER } from "~/domain/ledger";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { REGIONS, type Territory } from "~/domain/regions";
import type { DossierRow } from "~/domain/rows/dossier";
import type { NamedRound } from "~/domain/rows/round";
import { formatDay, formatSpan } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { roundName } from "./round-name";

/** A filter of the ledger as a link: `count` is null where nothing is counted, and ends in a plus where counting stopped. */
export type LedgerChip = { readonly href: string; readonly label: string; readonly current: boolean; readonly count: string | null };
export type LedgerFilters = { readonly side: readonly LedgerChip[]; readonly standing: readonly LedgerChip[]; readonly trouble: readonly LedgerChip[] };

/** Where a page of the ledger stands under a filter. */
export type AddressOf = (filter: LedgerFilter) => string;

/** A count that may have stopped at its limit. */
export function boundedCount(language: Language, count: number, limit = COUNT_LIMIT): string {
  return count >= limit ? translator(language)("commitments.ledger.more", { limit: String(limit - 1) }) : String(count);
}

/** The chips above the ledger. A chip of trouble that holds leads back out of it. */
export function ledgerFilters(language: Language, filter: LedgerFilter, counts: LedgerCounts | null, addressOf: AddressOf): LedgerFilters {
  const t = translator(language);
  const counted = (count: number | undefined) => (count === undefined ? null : boundedCount(language, count));
  const open: Partial<LedgerFilter> = { standing: WHOLE_LEDGER.standing };
  const stepChip = (step: StepFilter, count: string | null): LedgerChip => {
    const current = filter.step === step;
    return { href: addressOf({ ...filter, ...open, step: current ? null : step }), label: t(`ledger.filters.steps.${step}`), current, count };
  };
  return {
    side: ([null, "theirs", "ours"] as const).map((side) => ({ href: addressOf({ ...filter, side }), label: t(`commitments.ledger.side.${side ?? "all"}`), current: filter.side === side, count: null })),
    standing: STANDINGS.map((standing) => ({
      href: addressOf({ ...filter, standing, trouble: null, step: null, state: null }), label: t(`commitments.ledger.standing.${standing}`),
      current: !filter.state && (isNarrowedToOpen(filter) ? standing === "open" : filter.standing === standing), count: null,
    })),
    trouble: [
      ...TROUBLES.map((trouble) => {
        const current = filter.trouble === trouble;
        return { href: addressOf({ ...filter, ...open, trouble: current ? null : trouble }), label: t(`commitments.ledger.trouble.${trouble}`), current, count: counted(counts?.troubles[trouble]) };
      }),
      ...LACKING_STEPS.map((step) => stepChip(step, counted(counts?.steps[step]))),
      // That a step is planned is no trouble: its chip stands there only to lead back out of it.
      ...(filter.step === "planned" ? [stepChip("planned", null)] : []),
    ],
  };
}

/** What a filter names by id, in the words of the directory. */
export type FilterNames = {
  readonly party: Localized | null;
  readonly office: Localized | null;
  readonly organisation: Localized | null;
  readonly dossier: Pick<DossierRow, "number" | "title"> | null;
  readonly round: NamedRound | null;
};
/** One criterion in use, and the way out of it. */
export type ActiveFilter = { readonly key: string; readonly href: string; readonly label: string; readonly removes: string };

export const regionName = (language: Language, region: Territory) => (language === "ar" ? region.ar : region.fr);

type Criterion = readonly [key: string, without: Partial<LedgerFilter>, label: string | null];
const withWaysOut = (language: Language, filter: LedgerFilter, criteria: readonly Criterion[], addressOf: AddressOf): ActiveFilter[] =>
  criteria.flatMap(([key, without, label]) => (label ? [{ key, href: addressOf({ ...filter, ...without }), label, removes: translator(language)("ledger.filters.remove", { filter: label }) }] : []));

/** The criteria that a chip shows as chosen, each with the way out of it: where the chips are folded away, these still stand in sight. */
export function chosenChips(language: Language, filter: LedgerFilter, addressOf: AddressOf): ActiveFilter[] {
  const t = translator(language);
  const { side, standing, trouble, step } = filter;
  return withWaysOut(language, filter, [
    ["side", { side: null }, side && t(`commitments.ledger.side.${side}`)],
    ["standing", { standing: WHOLE_LEDGER.standing }, standing === "all" ? t("ledger.filters.openAndClosed") : standing === WHOLE_LEDGER.standing ? null : t(`commitments.ledger.standing.${standing}`)],
    ["trouble", { trouble: null }, trouble && t(`commitments.ledger.trouble.${trouble}`)],
    ["step", { step: null }, step && t(`ledger.filters.steps.${step}`)],
  ], addressOf);
}

/** The criteria that no chip shows, each with the way out of it. */
export function activeFilters(language: Language, filter: LedgerFilter, names: FilterNames, addressOf: AddressOf): ActiveFilter[] {
  const t = translator(language);
  const named = (name: Localized | null) => name && nameIn(language, name).text;
  const region = REGIONS.find(({ code }) => code === filter.regionCode);
  return withWaysOut(language, filter, [
    ["state", { state: null }, filter.state && t(`terms.commitmentState.${filter.state}`)],
    ["due", { due: null }, filter.due && dueFilterWords(language, filter.due)],
    ["party", { partyId: null, officeHolderId: null }, named(names.party)],
    ["office", { officeHolderId: null }, named(names.office)],
    ["organisation", { organisationId: null }, named(names.organisation)],
    ["region", { regionCode: null }, region ? regionName(language, region) : filter.regionCode],
    ["source", { source: null }, filter.source && t(`terms.source.${filter.source}`)],
    ["list", { list: null }, filter.list && t(`track.lists.${filter.list}`)],
    ["dossier", { dossierId: null }, filter.dossierId && (names.dossier ? dossierName(language, names.dossier) : t("track.oneDossier"))],
    ["round", { roundId: null }, filter.roundId && (names.round ? roundName(language, names.round) : t("track.oneRound"))],
    ["rung", { rung: null }, filter.rung && t("ledger.filters.rungAtLeast", { rung: t(`terms.rung.${filter.rung}`) })],
  ], addressOf);
}

const dossierName = (language: Language, { number, title }: Pick<DossierRow, "number" | "title">): string => [number, nameIn(language, title).text].filter(Boolean).join(" · ");

/** Which due days a filter asks for, in words. */
export function dueFilterWords(language: Language, due: DueFilter): string {
  const t = translator(language);
  if (due.kind !== "between") return t(due.kind === "week" ? "ledger.filters.dueWeek" : "ledger.filters.dueMonth");
  const { from, to } = due;
  if (from && to) return from === to ? t("ledger.filters.dueOn", { day: formatDay(language, from) }) : t("ledger.filters.dueBetween", { span: formatSpan(language, from, to) });
  return from ? t("ledger.filters.dueFrom", { day: formatDay(language, from) }) : t("ledger.filters.dueTo", { day: formatDay(language, to ?? "") });
}

/** A filter for what is due on one day, or within some. */
export const dueWithin = ({ first, last }: Span | { readonly first: Day; readonly last: Day }): DueFilter => ({ kind: "between", from: first, to: last });

/** Whether the filter lets everything open through: then an empty ledger is a ledger without commitments. */
export const isWholeLedger = (filter: LedgerFilter): boolean => activeParts(filter).length === 0;
const activeParts = (filter: LedgerFilter) => (Object.keys(WHOLE_LEDGER) as (keyof LedgerFilter)[]).filter((part) => filter[part] !== WHOLE_LEDGER[part]);

/** Whether the ledger counts at once what a filter lets through: all but what no index holds in order. */
export const countsAreCheap = ({ source, rung, regionCode, list, roundId }: LedgerFilter): boolean => !source && !rung && !regionCode && !list && !roundId;
