import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { Id, Viewer } from "~/domain/viewer";
import type { Day } from "~/domain/days";
import { translator } from "~/i18n/translator";

import { meetingFormView, newMeetingValues, upcomingValues } from "./meeting-form";

type Asking = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly newId: () => Id };
type Found = Parameters<typeof meetingFormView>[0];
/** The key of the person's drafts, and whether one may be put back into the form. */
type DraftKey = { readonly secret: string; readonly restores: boolean };

/** The page on which a meeting of a dossier is written down: one that was held, or one still to come. */
export function newMeetingPage(kind: "held" | "upcoming", dossier: DossierRow, found: Found, { viewer, language, today, newId }: Asking, { secret, restores }: DraftKey) {
  const t = translator(language);
  const named = encodeURIComponent(dossier.number ?? dossier.id);
  return {
    kind,
    heading: t(kind === "held" ? "meetings.form.logTitle" : "meetings.form.announceTitle"),
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state },
    open: takesRecords(dossier.state),
    view: meetingFormView(found, null, { viewer, organisationId: dossier.organisationId, language, today, spareId: newId() }),
    values: kind === "held" ? newMeetingValues(today, { newId }) : upcomingValues({ newId }),
    draft: { name: `${viewer.id}/meeting/new/${dossier.id}`, secret, restores },
    otherHref: `/meetings/new?dossier=${named}${kind === "held" ? "&upcoming=1" : ""}`,
  };
}

/** The open dossiers that moved last, each leading to the log of a meeting in it. */
export function dossierToChoose({ id, number, title }: Pick<DossierRow, "id" | "number" | "title">, kind: "held" | "upcoming") {
  return { number, title, href: `/meetings/new?dossier=${encodeURIComponent(number ?? id)}${kind === "upcoming" ? "&upcoming=1" : ""}` };
}
