import { ADMISSIONS, JOIN_LINK_CAP, JOIN_LINK_DAYS } from "~/domain/admission";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { invitableRoles } from "~/domain/permissions";
import type { JoinLinkRow } from "~/domain/rows/enrolment";
import type { OrganisationRow } from "~/domain/rows/organisation";
import type { Viewer } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { linkToSend } from "./link-to-send";
import { organisationOptions, treeOf } from "./organisation";
import { qrCode } from "./qr";

type Found = { readonly links: readonly JoinLinkRow[]; readonly organisations: readonly OrganisationRow[]};

/** The join links in use, and what the form for a new one offers. */
export function joinLinksPage(viewer: Viewer, language: Language, { links, organisations }: Found) {
  const t = translator(language);
  const open = organisations.filter(({ closedOn }) => closedOn === null);
  return {
    organisations: organisationOptions(language, treeOf(open)),
    days: JOIN_LINK_DAYS.map((days) => ({ value: String(days), label: t("enrolment.make.daysChoice", counted(language, days)) })),
    capHelp: t("enrolment.make.capHelp", { min: formatInteger(language, JOIN_LINK_CAP.min), max: formatInteger(language, JOIN_LINK_CAP.max) }),
    admissions: ADMISSIONS.map((value) => ({ value, label: t(`enrolment.make.${wordOf(value)}`), help: t(`enrolment.make.${wordOf(value)}Help`) })),
    links: links.map(({ id, organisationId, label, organisationName, taken, cap, waiting, admission, createdByName, expiresAt }) => ({
      id, label, organisation: organisationName, taken, cap, full: taken >= cap,
      takenWords: t("enrolment.live.taken", { taken: formatInteger(language, taken), cap: formatInteger(language, cap) }),
      about: t("enrolment.live.about", { admission: t(`enrolment.make.${wordOf(admission)}`), when: formatInstant(language, expiresAt) }),
      by: t("enrolment.live.by", { name: createdByName ?? t("history.formerAccount") }),
      waiting: waiting > 0 ? { words: t("enrolment.waiting.count", counted(language, waiting)), href: `/people/enrolments?link=${id}` } : null,
      mayRevoke: invitableRoles(viewer, organisationId).includes("member"),
    })),
  };
}
export type JoinLinksPage = ReturnType<typeof joinLinksPage>;

const wordOf = (admission: (typeof ADMISSIONS)[number]) => (admission === "queue" ? "queue" : "atOnce");

type Made = { readonly organisationName: Localized; readonly admission: (typeof ADMISSIONS)[number]; readonly expiresAt: Date };

/** A join link that was just made: its address, the usual ways of sending it, and the sheet for the wall. */
export function joinLinkMade(language: Language, address: string, { organisationName, admission, expiresAt }: Made) {
  const t = translator(language);
  const organisation = nameIn(language, organisationName);
  return {
    ...linkToSend(address, t("enrolment.made.message", { organisation: organisation.text, link: address })),
    poster: {
      organisation: organisationName, code: qrCode(address), until: t("enrolment.poster.until", { when: formatInstant(language, expiresAt) }),
      steps: [t("enrolment.poster.scan"), t("enrolment.poster.fill"), admission === "queue" ? t("enrolment.poster.wait") : t("enrolment.poster.enter")],
    },
  };
}
export type JoinLinkMade = ReturnType<typeof joinLinkMade>;

/** Where a join link leads, as whoever opens it reads it. */
export function joinLinkInWords(language: Language, { organisationName, admission, expiresAt }: Made) {
  const t = translator(language);
  return {
    heading: t("enrolment.page.heading", { organisation: isolated(language, nameIn(language, organisationName).text) }),
    what: t(`enrolment.page.${wordOf(admission)}`),
    until: t("enrolment.page.until", { when: formatInstant(language, expiresAt) }),
    submit: t(admission === "queue" ? "enrolment.page.apply" : "enrolment.page.enter"),
  };
}
