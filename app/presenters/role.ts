import type { Day } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { HeldRole, PersonRole } from "~/domain/rows/person";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

/** « منسق(ة)، التنسيقية », with its days. */
export function roleInWords(language: Language, { role, organisationName, startsOn, endsOn }: PersonRole): string {
  const t = translator(language);
  const held = t("people.heldIn", { role: t(`terms.role.${role}`), organisation: nameIn(language, organisationName).text });
  return `${held} (${periodInWords(language, startsOn, endsOn)})`;
}

/** « منذ 1 أبريل 2021 », or from its first day to its last. */
export function periodInWords(language: Language, startsOn: Day, endsOn: Day | null): string {
  const t = translator(language);
  if (!endsOn) return t("people.since", { day: formatDay(language, startsOn) });
  return t("people.span", { first: formatDay(language, startsOn), last: formatDay(language, endsOn) });
}

/** One line of the table of roles. */
export type RoleLine = { readonly id: string; readonly accountId: string; readonly person: string; readonly role: string; readonly organisation: string; readonly period: string; readonly own: boolean };

export function roleLine(language: Language, viewerId: string, held: HeldRole): RoleLine {
  return {
    id: held.id,
    accountId: held.accountId,
    person: held.personName,
    role: translator(language)(`terms.role.${held.role}`),
    organisation: nameIn(language, held.organisationName).text,
    period: periodInWords(language, held.startsOn, held.endsOn),
    own: held.accountId === viewerId,
  };
}
