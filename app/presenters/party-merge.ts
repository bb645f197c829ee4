import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import type { PartyReferences } from "~/domain/rows/party";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { partyGroups } from "./ledger-chooser";
import type { OptionGroup } from "./meeting-form";

type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind };

/** What merging a party into another will do: a sentence for each kind of record in the reader's sight, and one for what is not. */
export function mergeConsequences(language: Language, { party, into, references }: { party: Pick<Party, "name">; into: Pick<Party, "name">; references: PartyReferences }): string[] {
  const t = translator(language);
  const nameOf = ({ name }: Pick<Party, "name">) => isolated(language, nameIn(language, name).text);
  const kinds = ["dossiers", "meetings", "commitments", "events", "officeHolders", "below"] as const;
  return [
    t("parties.merge.names", { party: nameOf(party), into: nameOf(into) }),
    ...kinds.filter((kind) => references[kind] > 0).map((kind) => t(`parties.merge.${kind}`, counted(language, references[kind]))),
    t("parties.merge.beyond"),
    t("parties.merge.leads", { party: nameOf(party), into: nameOf(into) }),
  ];
}

/** The parties that one can be taken into, family by family: every other one. */
export function mergeChoices(language: Language, directory: readonly Party[], self: Id): OptionGroup[] {
  return partyGroups(language, directory.filter(({ id }) => id !== self));
}

/** What noting that a party ceased to exist, or that it is there again, will do; its open commitments are counted as far as the reader may see them. */
export function closingConsequences(language: Language, { isClosed, openCommitments }: { isClosed: boolean; openCommitments: number }): string[] {
  const t = translator(language);
  if (isClosed) return [t("parties.reopen.offered")];
  return [t("parties.close.notOffered"), t("parties.close.stays"), ...(openCommitments > 0 ? [t("parties.close.commitments", counted(language, openCommitments))] : [])];
}
