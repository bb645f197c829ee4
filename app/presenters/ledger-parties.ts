import { FIGURE_FILTERS, PARTY_FIGURES, type PartyFigure, type PartyPage } from "~/domain/ledger-parties";
import type { LedgerFilter } from "~/domain/ledger";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { ledgerAddress, ledgerPageAddress } from "./ledger-address";
import { boundedCount } from "./ledger-filters";

/** A figure of a party, and the list of the ledger behind it; null where there is nothing to list. */
export type FigureCell = { readonly figure: PartyFigure; readonly number: string; readonly href: string | null; readonly says: string };
export type LedgerPartiesPage = {
  readonly lines: readonly { readonly id: Id; readonly href: string; readonly name: Localized; readonly cells: readonly FigureCell[] }[];
  readonly previous: string | null;
  readonly next: string | null;
};

export function ledgerPartiesPage(language: Language, { lines, before, after }: PartyPage, filter: LedgerFilter): LedgerPartiesPage {
  const t = translator(language);
  return {
    lines: lines.map(({ id, name, figures }) => ({
      id, name, href: `/parties/${id}`,
      cells: PARTY_FIGURES.map((figure) => {
        const number = boundedCount(language, figures[figure]);
        const says = t("ledger.parties.figure", { party: nameIn(language, name).text, figure: t(`ledger.parties.column.${figure}`), number });
        return { figure, number, href: figures[figure] > 0 ? ledgerAddress({ ...filter, ...FIGURE_FILTERS[figure], partyId: id }) : null, says };
      }),
    })),
    previous: before && ledgerPageAddress("parties", filter, [["before", before]]),
    next: after && ledgerPageAddress("parties", filter, [["after", after]]),
  };
}
