import { COMMITMENT_STATES, RUNGS, SOURCES } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { DUE_SPANS, type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";
import { ledgerFields } from "~/domain/ledger-query";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import { REGIONS } from "~/domain/regions";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { termOf } from "./commitment-form";
import { type Option, type OptionGroup, partyGroups } from "./ledger-chooser";
import { regionName } from "./ledger-filters";

type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind };
type Office = { readonly id: Id; readonly name: Localized; readonly startsOn: Day | null; readonly endsOn: Day | null };
type Organisation = { readonly id: Id; readonly name: Localized };

/** One choice of the form of criteria; `groups` with an empty label are a plain list. */
export type FilterChoice = { readonly name: string; readonly label: string; readonly help: string | null; readonly chosen: string; readonly groups: readonly OptionGroup[] };
/** The form of the criteria that no chip shows: what of the filter goes along, its choices, and the two days. */
export type LedgerForm = { readonly action: string; readonly kept: readonly (readonly [string, string])[]; readonly choices: readonly FilterChoice[]; readonly from: Day | null; readonly to: Day | null };

export type ChoosingFrom = {
  readonly parties: readonly Party[];
  /** Those who held an office in the party chosen; there is nothing to choose before. */
  readonly offices: readonly Office[];
  /** Those that the reader reads from the inside. */
  readonly organisations: readonly Organisation[];
};

/** The form of criteria on a page of the ledger; `beside` is what that page asks and keeps. */
export function ledgerForm(language: Language, filter: LedgerFilter, { parties, offices, organisations }: ChoosingFrom, action: string, beside: readonly (readonly [string, string])[] = []): LedgerForm {
  const t = translator(language);
  const plain = (options: readonly Option[]): readonly OptionGroup[] => [{ label: "", options }];
  const { side, standing, trouble, step, due } = filter;
  const choices: readonly (FilterChoice | null)[] = [
    { name: "party", label: t("commitments.ledger.party"), help: null, chosen: filter.partyId ?? "", groups: partyGroups(language, parties) },
    offices.length === 0 ? null : {
      name: "office", label: t("ledger.filters.office"), help: t("ledger.filters.officeHelp"), chosen: filter.officeHolderId ?? "",
      groups: plain(offices.map((office) => ({ value: office.id, label: [nameIn(language, office.name).text, termOf(language, office)].filter(Boolean).join(" · ") }))),
    },
    organisations.length < 2 ? null : {
      name: "organisation", label: t("ledger.filters.organisation"), help: null, chosen: filter.organisationId ?? "", groups: plain(organisations.map(({ id, name }) => ({ value: id, label: nameIn(language, name).text }))),
    },
    { name: "state", label: t("ledger.filters.state"), help: null, chosen: filter.state ?? "", groups: plain(COMMITMENT_STATES.map((state) => ({ value: state, label: t(`terms.commitmentState.${state}`) }))) },
    { name: "rung", label: t("ledger.filters.rung"), help: null, chosen: filter.rung ?? "", groups: plain(RUNGS.map((rung) => ({ value: rung, label: t(`terms.rung.${rung}`) }))) },
    { name: "source", label: t("ledger.filters.source"), help: null, chosen: filter.source ?? "", groups: plain(SOURCES.map((source) => ({ value: source, label: t(`terms.source.${source}`) }))) },
    { name: "region", label: t("commitments.ledger.region"), help: t("commitments.ledger.regionHelp"), chosen: filter.regionCode ?? "", groups: plain(REGIONS.map((region) => ({ value: region.code, label: regionName(language, region) }))) },
    { name: "due", label: t("ledger.filters.due"), help: null, chosen: due && due.kind !== "between" ? due.kind : "", groups: plain(DUE_SPANS.map((kind) => ({ value: kind, label: t(`ledger.filters.dueSpans.${kind}`) }))) },
  ];
  return {
    action, kept: [...ledgerFields({ ...WHOLE_LEDGER, side, standing, trouble, step }), ...beside], choices: choices.filter((choice) => choice !== null),
    from: due?.kind === "between" ? due.from : null, to: due?.kind === "between" ? due.to : null,
  };
}
