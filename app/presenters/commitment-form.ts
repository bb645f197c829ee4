import type { Confidentiality } from "~/domain/confidentiality";
import type { Day, When } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import type { LinkedCommitment } from "~/domain/rows/commitment";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type Option, type OptionGroup, partyGroups } from "./ledger-chooser";

type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null };
type Office = { readonly id: Id; readonly partyId: Id; readonly partyName: Localized; readonly office: Localized; readonly startsOn: Day | null; readonly endsOn: Day | null };

/** What the form of a commitment chooses from. */
export type CommitmentChoices = {
  readonly parties: readonly OptionGroup[];
  readonly offices: readonly OptionGroup[];
  readonly meetings: readonly Option[];
  readonly letters: readonly Option[];
  readonly others: readonly Option[];
  readonly events: readonly Option[];
  readonly levels: readonly Confidentiality[];
};

export type ChoosingFrom = {
  readonly parties: readonly Party[];
  readonly counterparties: readonly Id[];
  /** The party that the commitment names already: a choice also when it ceased to exist. */
  readonly kept?: Id | null;
  readonly offices: readonly Office[];
  readonly meetings: readonly { readonly id: Id; readonly title: string | null; readonly when: When }[];
  readonly letters: readonly { readonly id: Id; readonly title: string; readonly when: When }[];
  readonly others: readonly LinkedCommitment[];
  /** The events of the dossier that came on an exact day, by which words can have come true. */
  readonly events: readonly { readonly id: Id; readonly title: string; readonly day: Day | null }[];
  readonly levels: readonly Confidentiality[];
};

/** The choices in words: the dossier's own parties first, then the rest by family; office-holders by party with their days. */
export function commitmentChoices(language: Language, from: ChoosingFrom): CommitmentChoices {
  const t = translator(language);
  const own = from.counterparties.flatMap((id) => from.parties.filter((party) => party.id === id));
  const rest = from.parties.filter(({ id, closedOn }) => !from.counterparties.includes(id) && (!closedOn || id === from.kept));
  const ownGroup = { label: t("commitments.form.ofDossier"), options: own.map(({ id, name }) => ({ value: id, label: nameIn(language, name).text })) };
  return {
    parties: [...(own.length > 0 ? [ownGroup] : []), ...partyGroups(language, rest)],
    offices: officeGroups(language, from),
    meetings: from.meetings.map(({ id, title, when }) => ({ value: id, label: [formatWhen(language, when), title].filter(Boolean).join(" · ") })),
    letters: from.letters.map(({ id, title, when }) => ({ value: id, label: `${formatWhen(language, when)} · ${title}` })),
    others: from.others.map(({ id, words }) => ({ value: id, label: words ?? t("commitments.another") })),
    events: eventOptions(language, from.events),
    levels: from.levels,
  };
}

/** Events by which something can have come true, as choices. */
export function eventOptions(language: Language, events: ChoosingFrom["events"]): Option[] {
  return events.map(({ id, title, day }) => ({ value: id, label: [day && formatDay(language, day), title].filter(Boolean).join(" · ") }));
}

function officeGroups(language: Language, { offices, counterparties }: ChoosingFrom): OptionGroup[] {
  const rank = (partyId: Id) => (counterparties.includes(partyId) ? counterparties.indexOf(partyId) : counterparties.length);
  const byParty = new Map<Id, Office[]>();
  for (const office of offices.toSorted((a, b) => rank(a.partyId) - rank(b.partyId))) byParty.set(office.partyId, [...(byParty.get(office.partyId) ?? []), office]);
  return [...byParty.values()].map((held) => ({
    label: held[0] ? nameIn(language, held[0].partyName).text : "",
    options: held.map((office) => ({ value: office.id, label: [nameIn(language, office.office).text, termOf(language, office)].filter(Boolean).join(" · ") })),
  }));
}

/** From when to when an office was held, in words; null when neither is known. */
export function termOf(language: Language, { startsOn, endsOn }: Pick<Office, "startsOn" | "endsOn">): string | null {
  const t = translator(language);
  const [from, to] = [startsOn && formatDay(language, startsOn), endsOn && formatDay(language, endsOn)];
  if (from && to) return t("commitments.form.fromTo", { from, to });
  if (from) return t("commitments.form.since", { day: from });
  return to ? t("commitments.form.until", { day: to }) : null;
}
