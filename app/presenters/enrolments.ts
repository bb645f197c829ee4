import { dayAt } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { EnrolmentRow, OwnEnrolment } from "~/domain/rows/enrolment";
import { formatDay, formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { contactsInWords } from "./contacts";
import { isolated } from "./isolated";

type Found = {
  readonly waiting: readonly EnrolmentRow[];
  readonly next: string | null;
  readonly total: number;
  readonly decided: readonly EnrolmentRow[];
  /** The link whose people alone are shown, or null. */
  readonly link: string | null;
  readonly now: Date;
};

/** The queue of those who wait to be admitted, and the decisions that can still be turned round. */
export function enrolmentsPage(language: Language, { waiting, next, total, decided, link, now }: Found) {
  const t = translator(language);
  const ofLink = link ? `link=${link}` : null;
  return {
    waiting: waiting.map((row) => enrolmentLine(language, row)),
    decided: decided.map((row) => ({ ...enrolmentLine(language, row), state: row.state })),
    next: next && `/people/enrolments?${[ofLink, `after=${next}`].filter(Boolean).join("&")}`,
    total: t("enrolment.waiting.count", counted(language, total)),
    admitShown: t("enrolment.queue.admitShown", counted(language, waiting.length)),
    ofLink: link === null ? null : { id: link, label: waiting[0]?.linkLabel ?? null, until: now.toISOString(), admitAll: total > waiting.length ? t("enrolment.queue.admitAll", counted(language, total)) : null },
  };
}
export type EnrolmentsPage = ReturnType<typeof enrolmentsPage>;
export type EnrolmentLine = EnrolmentsPage["waiting"][number];

function enrolmentLine(language: Language, { id, name, email, phone, linkLabel, organisationName, at }: EnrolmentRow) {
  const t = translator(language);
  return {
    id,
    name: name ?? t("history.formerAccount"),
    contacts: contactsInWords({ email, phone }),
    came: t("enrolment.queue.came", { label: isolated(language, linkLabel), organisation: isolated(language, nameIn(language, organisationName).text) }),
    when: formatInstant(language, at),
  };
}

/** How many were admitted in one step, as the page after it says; null when none was. */
export function admittedInWords(language: Language, admitted: string | null): string | null {
  const count = Number(admitted);
  return admitted !== null && Number.isInteger(count) && count >= 0 ? translator(language)("enrolment.queue.admitted", counted(language, count)) : null;
}

/** Where somebody's own enrolments stand, as their first page says it. */
export function ownEnrolments(language: Language, enrolments: readonly OwnEnrolment[]) {
  const t = translator(language);
  return enrolments.map(({ organisationId, organisationName, state, at, decidedAt }) => {
    const organisation = isolated(language, nameIn(language, organisationName).text);
    return state === "waiting"
      ? { id: organisationId, state, title: t("enrolment.own.waiting", { organisation }), words: t("enrolment.own.waitingSince", { day: formatDay(language, dayAt(at)) }) }
      : { id: organisationId, state, title: t("enrolment.own.refused", { organisation }), words: t("enrolment.own.refusedOn", { day: formatDay(language, dayAt(decidedAt ?? at)) }) };
  });
}
export type OwnEnrolmentLine = ReturnType<typeof ownEnrolments>[number];
