import { type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { PARTY_FAMILIES, type PartyKind } from "~/domain/party";
import { REGIONS } from "~/domain/regions";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import type { LedgerChip } from "./ledger";
import { ledgerAddress } from "./ledger-address";

export type Option = { readonly value: string; readonly label: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };
type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind };

/** Parties as options, family by family; families without one are left out. */
export function partyGroups(language: Language, parties: readonly Party[]): OptionGroup[] {
  const t = translator(language);
  return (Object.keys(PARTY_FAMILIES) as (keyof typeof PARTY_FAMILIES)[])
    .map((family) => ({
      label: t(`terms.partyFamily.${family}`),
      options: parties.filter(({ kind }) => (PARTY_FAMILIES[family] as readonly PartyKind[]).includes(kind)).map(({ id, name }) => ({ value: id, label: nameIn(language, name).text })),
    }))
    .filter(({ options }) => options.length > 0);
}

const regionName = (language: Language, region: { readonly ar: string; readonly fr: string }) => (language === "ar" ? region.ar : region.fr);

/** What the form for choosing a party and a region offers, what is chosen, and what of the filter goes along. */
export type LedgerChooser = {
  readonly kept: readonly (readonly [string, string])[];
  readonly party: string;
  readonly region: string;
  readonly parties: readonly OptionGroup[];
  readonly regions: readonly OptionGroup[];
  readonly back: string;
};

export function ledgerChooser(language: Language, filter: LedgerFilter, parties: readonly Party[]): LedgerChooser {
  const t = translator(language);
  const without = ledgerAddress({ ...filter, partyId: null, regionCode: null });
  return {
    kept: [...new URLSearchParams(without.split("?")[1] ?? "")],
    party: filter.partyId ?? "",
    region: filter.regionCode ?? "",
    parties: partyGroups(language, parties),
    regions: [{ label: t("commitments.ledger.region"), options: REGIONS.map((region) => ({ value: region.code, label: regionName(language, region) })) }],
    back: without,
  };
}

/** Chips for the party and the region that are chosen, each leading out of it, and the one that leads to the choice. */
export function narrowedBy(language: Language, filter: LedgerFilter, party: Localized | null): LedgerChip[] {
  const t = translator(language);
  const region = REGIONS.find(({ code }) => code === filter.regionCode);
  const chooseAt = ledgerAddress(filter);
  return [
    ...(filter.partyId && party ? [{ href: ledgerAddress({ ...filter, partyId: WHOLE_LEDGER.partyId }), label: nameIn(language, party).text, current: true, count: null }] : []),
    ...(region ? [{ href: ledgerAddress({ ...filter, regionCode: WHOLE_LEDGER.regionCode }), label: regionName(language, region), current: true, count: null }] : []),
    { href: `${chooseAt}${chooseAt.includes("?") ? "&" : "?"}choose=1`, label: t("commitments.ledger.choose"), current: false, count: null },
  ];
}
