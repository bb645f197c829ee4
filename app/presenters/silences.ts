import type { Day } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { silentDays } from "~/domain/response";
import { addressOf } from "~/domain/rows/dossier";
import type { SilencePage, SilenceRow } from "~/domain/rows/silence";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** One line of the log: what was asked, where and when it was handed over, and for how long nothing came. */
export type SilenceLine = {
  readonly id: Id;
  readonly href: string;
  readonly title: string;
  readonly note: readonly string[];
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly depositHref: string;
  readonly day: string;
  readonly days: string;
  readonly remarks: readonly string[];
};

function silenceLine({ demandId, title, point, depositId, fileTitle, onDay, again, dossier }: SilenceRow, language: Language, today: Day): SilenceLine {
  const t = translator(language);
  const file = isolated(language, fileTitle);
  return {
    id: demandId, href: `/demands/${demandId}/trace`, title, note: [point === null ? file : t("silences.point", { point: String(point), file })],
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title }, depositHref: `/deposits/${depositId}`, day: formatDay(language, onDay),
    days: t("common.late.unanswered", counted(language, silentDays(onDay, [], today, dossier.closedOn) ?? 0)),
    remarks: [...(again > 0 ? [t("silences.again", counted(language, again))] : []), ...(dossier.closedOn ? [t("silences.closed")] : [])],
  };
}

type Found = { readonly party: { readonly id: Id; readonly name: Localized }; readonly found: SilencePage; readonly after: string | null; readonly language: Language; readonly today: Day };

/** The log of what a party left without an answer. */
export function silencesPage({ party, found, after, language, today }: Found) {
  const address = `/parties/${party.id}/silences`;
  const name = nameIn(language, party.name).text;
  return {
    heading: translator(language)("silences.pageTitle", { party: isolated(language, name) }), party,
    lines: found.rows.map((row) => silenceLine(row, language, today)),
    first: after === null ? null : address, next: found.after && `${address}?after=${found.after}`,
  };
}
export type SilencesPage = ReturnType<typeof silencesPage>;
