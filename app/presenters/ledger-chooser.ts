import { type Language, type Localized, nameIn } from "~/domain/localized";
import { PARTY_FAMILIES, type PartyKind } from "~/domain/party";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

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
