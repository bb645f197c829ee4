import type { Day } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { HeldRole, PersonRole } from "~/domain/rows/person";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** « منسق(ة)، التنسيقية », with its days. */
export function roleInWords(language: Language, held: PersonRole): string {
  const t = translator(language);
  const { role, organisationName, startsOn, endsOn } = held;
  const office = t("people.heldIn", { role: t(`terms.role.${role}`), organisation: nameIn(language, organisationName).text });
  const words = [`${office} (${periodInWords(language, startsOn, endsOn)})`, delegationInWords(language, held)].filter((part) => part !== null);
  return words.join(" · ");
}

/** In whose stead an office is held; null for one that is held in its own right. */
export function delegationInWords(language: Language, { inSteadOf }: Pick<PersonRole, "inSteadOf">): string | null {
  const t = translator(language);
  return inSteadOf && t("offices.inSteadOf", { name: inSteadOf.name === null ? t("history.formerAccount") : isolated(language, inSteadOf.name) });
}

/** « منذ 1 أبريل 2021 », or from its first day to its last; one that was over on its first day or before says so. */
export function periodInWords(language: Language, startsOn: Day, endsOn: Day | null): string {
  const t = translator(language);
  if (endsOn && endsOn < startsOn) return t("offices.overByFirstDay", { day: formatDay(language, startsOn) });
  if (!endsOn) return t("people.since", { day: formatDay(language, startsOn) });
  return t("people.span", { first: formatDay(language, startsOn), last: formatDay(language, endsOn) });
}

/** Where an office stands on a day. */
export type Standing = "held" | "toCome" | "over";

/** One line of a table of offices. */
export type RoleLine = {
  readonly id: string;
  readonly accountId: string;
  readonly person: string;
  readonly role: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly period: string;
  readonly inSteadOf: string | null;
  readonly own: boolean;
  readonly standing: Standing;
  /** Only coordinators own dossiers. */
  readonly isCoordinator: boolean;
};

export function roleLine(language: Language, viewerId: string, today: Day, held: HeldRole): RoleLine {
  const t = translator(language);
  const { id, accountId, organisationId, startsOn, endsOn } = held;
  return {
    id, accountId, organisationId,
    person: held.personName ?? t("history.formerAccount"),
    role: t(`terms.role.${held.role}`),
    organisation: nameIn(language, held.organisationName).text,
    period: periodInWords(language, startsOn, endsOn),
    inSteadOf: delegationInWords(language, held),
    own: accountId === viewerId,
    isCoordinator: held.role === "coordinator",
    standing: endsOn !== null && endsOn < today ? "over" : startsOn > today ? "toCome" : "held",
  };
}
