import { type Day, dayAt } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { HandoverRow } from "~/domain/rows/handover";
import type { OwnedDossiers } from "~/domain/rows/owned-dossiers";
import type { HeldRole, PersonKept } from "~/domain/rows/person";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { formatPhone } from "~/i18n/phones";
import { translator } from "~/i18n/translator";

import { type HandoverLine, handoverLines } from "./handover";
import { type OwnedGroup, ownedGroups } from "./owned-dossiers";
import { type RoleLine, roleLine } from "./role";

/** An office of a person; `mayEnd` where the reader administers its organisation and it is not their own, `mayGive` where it can be handed over there too. */
export type PersonRoleLine = RoleLine & { readonly mayEnd: boolean; readonly mayGive: boolean };

/** Somebody as the administrators who keep their account see them. */
export type PersonDesk = {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly since: string;
  /** What finds this person in a form that asks for an account. */
  readonly contact: string;
  readonly own: boolean;
  readonly left: boolean;
  readonly roles: readonly PersonRoleLine[];
  readonly past: readonly RoleLine[];
  /** The office whose end the address asks for. */
  readonly ending: RoleLine | null;
  readonly handovers: readonly HandoverLine[];
  readonly owned: readonly (OwnedGroup & { readonly coordinators: readonly { readonly value: Id; readonly label: string }[] })[];
};

type Found = {
  readonly person: PersonKept;
  readonly roles: readonly HeldRole[];
  readonly owned: readonly OwnedDossiers[];
  /** In the organisations that the reader administers. */
  readonly handovers: readonly HandoverRow[];
  readonly coordinators: readonly { readonly id: Id; readonly name: string; readonly organisationId: Id }[];
};

export function personDesk(viewer: Viewer, { language, today, end }: { language: Language; today: Day; end: string | null }, found: Found): PersonDesk {
  const t = translator(language);
  const { person: { id, name, email, phone, createdAt, leftAt }, coordinators } = found;
  const lines = found.roles.map((held) => ({ ...roleLine(language, viewer.id, today, held), isMember: held.role === "member" }));
  const current = lines.filter(({ standing }) => standing !== "over").map(({ isMember, ...line }): PersonRoleLine => {
    const mayEnd = !line.own && may(viewer, "role.grant", { organisationId: line.organisationId });
    return { ...line, mayEnd, mayGive: mayEnd && !isMember && line.inSteadOf === null };
  });
  return {
    id, name, email, phone: phone && formatPhone(phone), own: id === viewer.id, left: leftAt !== null, contact: email ?? phone ?? "",
    since: t("people.since", { day: formatDay(language, dayAt(createdAt)) }),
    roles: current,
    past: lines.filter(({ standing }) => standing === "over"),
    ending: current.find((line) => line.mayEnd && line.id === end) ?? null,
    handovers: handoverLines(language, found.handovers),
    owned: ownedGroups(language, found.owned).map((group) => ({
      ...group, coordinators: coordinators.filter((each) => each.organisationId === group.organisationId && each.id !== id).map((each) => ({ value: each.id, label: each.name })),
    })),
  };
}
