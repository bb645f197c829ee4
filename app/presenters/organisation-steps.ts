import type { Day } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { OrganisationRow } from "~/domain/rows/organisation";
import type { OwnedDossiers } from "~/domain/rows/owned-dossiers";
import { ancestorsOf, makesCircle } from "~/domain/tree";
import type { Id, Role } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import type { organisationValues } from "./admin";
import { isolated } from "./isolated";
import { organisationOptions, treeOf } from "./organisation";
import { type OwnedGroup, ownedGroups } from "./owned-dossiers";
import type { RoleLine } from "./role";

/** Where an organisation could stand: anything open that the reader administers, but not itself, nor what stands below it, nor where it stands already. */
export function placesFor(language: Language, organisation: OrganisationRow, reached: readonly OrganisationRow[]): { readonly value: Id; readonly label: string }[] {
  const parentOf = new Map(reached.flatMap((each) => (each.parentId ? [[each.id, each.parentId] as const] : [])));
  const fits = new Set(reached.filter(({ id, closedOn }) => closedOn === null && id !== organisation.parentId && !makesCircle(parentOf, organisation.id, id)).map(({ id }) => id));
  return organisationOptions(language, treeOf(reached)).filter(({ value }) => fits.has(value));
}

/** The organisations that stop being above one, and those that begin to be, when it moves from below one to below another. */
export function aboveChanges(parentOf: ReadonlyMap<Id, Id>, from: Id, to: Id): { readonly no: readonly Id[]; readonly now: readonly Id[] } {
  const [before, after] = [[from, ...ancestorsOf(parentOf, from)], [to, ...ancestorsOf(parentOf, to)]];
  return { no: before.filter((id) => !after.includes(id)), now: after.filter((id) => !before.includes(id)) };
}

type Overseer = { readonly name: string; readonly role: Role; readonly organisationId: Id };
type Change = { readonly no: readonly Id[]; readonly now: readonly Id[] };

/** Who gains and who loses sight of what when an organisation moves, one sentence each; somebody with both offices is named under both. */
export function moveConsequences(language: Language, overseers: readonly Overseer[], { no, now }: Change): string[] {
  const t = translator(language);
  const namesOf = (ids: readonly Id[], role: Role) =>
    joinNames(language, [...new Set(overseers.filter((each) => each.role === role && ids.includes(each.organisationId)).map(({ name }) => isolated(language, name)))]);
  const sentence = (key: "bureauGains" | "bureauLoses" | "administratorsGain" | "administratorsLose", names: string) => (names ? [t(`offices.move.${key}`, { names })] : []);
  const changes = [
    ...sentence("bureauLoses", namesOf(no, "bureau")), ...sentence("bureauGains", namesOf(now, "bureau")),
    ...sentence("administratorsLose", namesOf(no, "administrator")), ...sentence("administratorsGain", namesOf(now, "administrator")),
  ];
  return [t("offices.move.along"), ...(changes.length > 0 ? changes : [t("offices.move.nobody")])];
}

type Counts = { readonly roles: number; readonly invitations: number; readonly joinLinks: number; readonly openDossiers: number };

/** What closing an organisation does, and the dossiers that stay open in it, by name. */
export type ClosingShown = { readonly consequences: readonly string[]; readonly dossiers: OwnedGroup | null };

export function closingShown(language: Language, { roles, invitations, joinLinks, openDossiers }: Counts, dossiers: readonly OwnedDossiers[]): ClosingShown {
  const t = translator(language);
  return {
    consequences: [
      t("offices.close.nothingNew"), t("offices.close.roles", counted(language, roles)), t("offices.close.links", counted(language, invitations + joinLinks)),
      t("offices.close.dossiers", counted(language, openDossiers)),
    ],
    dossiers: ownedGroups(language, dossiers)[0] ?? null,
  };
}

type Office = { readonly person: string; readonly role: string; readonly organisation: string };

/** What handing an office over does, for its confirmation. */
export function transferConsequences(language: Language, office: Office, { to, from, lastDay, owned, withDossiers }: { to: string; from: Day; lastDay: Day; owned: number | null; withDossiers: boolean }): string[] {
  const t = translator(language);
  const [person, successor] = [isolated(language, office.person), isolated(language, to)];
  return [
    t("offices.transfer.ends", { person, day: formatDay(language, lastDay) }),
    t("offices.transfer.begins", { person: successor, role: office.role, organisation: isolated(language, office.organisation), day: formatDay(language, from) }),
    ...(owned === null ? [] : [withDossiers ? t("offices.transfer.dossiersGo", { ...counted(language, owned), person: successor }) : t("offices.transfer.dossiersStay", { ...counted(language, owned), person })]),
    t("offices.transfer.sessions"),
  ];
}

/** An organisation's name in the reader's language. */
export const placeName = (language: Language, organisation: Pick<OrganisationRow, "name">): string => nameIn(language, organisation.name).text;

/** The one thing that an address asks to be done with an organisation or with an office in it. */
export type OrganisationStep =
  | { readonly kind: "edit"; readonly values: ReturnType<typeof organisationValues> }
  | { readonly kind: "move"; readonly from: Id; readonly places: readonly { readonly value: Id; readonly label: string }[]; readonly chosen: { readonly id: Id; readonly name: string; readonly consequences: readonly string[] } | null }
  | ({ readonly kind: "close" } & ClosingShown)
  | { readonly kind: "reopen" }
  | { readonly kind: "end" | "delegate"; readonly line: RoleLine }
  | { readonly kind: "transfer"; readonly line: RoleLine; readonly owned: number | null; readonly chosen: Chosen | null };
type Chosen = { readonly toId: Id; readonly from: string; readonly withDossiers: boolean; readonly consequences: readonly string[] };

/** The name of the form that the page of a step shows, as it is sent; without a step it is that of the dossiers without an owner. Null is a page without a form. */
export function formOnPage(step: OrganisationStep | null, { unowned }: { readonly unowned: OwnedGroup | null }): string | null {
  if (!step) return unowned && "dossiers";
  if (step.kind === "move") return step.chosen && "move";
  return step.kind === "transfer" && !step.chosen ? "successor" : step.kind;
}
