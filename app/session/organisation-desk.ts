import { addDays, isDay } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { OrganisationRow } from "~/domain/rows/organisation";
import type { Id } from "~/domain/viewer";
import { organisationsReached } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { organisationValues } from "~/presenters/admin";
import { type OrganisationDesk, organisationDesk } from "~/presenters/admin-organisation";
import { aboveChanges, closingShown, moveConsequences, type OrganisationStep, placeName, placesFor, transferConsequences } from "~/presenters/organisation-steps";
import type { RoleLine } from "~/presenters/role";
import { personKept } from "@db/queries/accounts-in-use";
import { coordinatorsOf } from "@db/queries/dossier-choices";
import { handoversIn } from "@db/queries/handovers";
import { closingCounts, organisationTree, overseersOf, parentsIn } from "@db/queries/organisation-tree";
import { organisationsAmong } from "@db/queries/organisations";
import { ownedCount, ownedDossiers } from "@db/queries/owned-dossiers";
import { officesOf } from "@db/queries/roles-held";

import { type Asked, notFound } from "./gate";

type Reader = Pick<Asked, "viewer" | "scope" | "now" | "today" | "language" | "url">;
type Loaded = { readonly organisation: OrganisationRow; readonly reached: readonly OrganisationRow[]; readonly desk: OrganisationDesk };

/** An organisation for those who administer it, and the step that the address asks for, if it is open to them; 404 for anybody else. */
export async function loadOrganisationDesk(asked: Reader, id: string): Promise<{ readonly desk: OrganisationDesk; readonly step: OrganisationStep | null }> {
  const { viewer, scope, today, language } = asked;
  if (!idField.safeParse(id).success || !may(viewer, "organisation.keep", { organisationId: id })) notFound();
  const [reached, offices, unowned, coordinators, handovers] = await Promise.all([
    organisationsAmong(organisationsReached(viewer, "administrator")), officesOf(id), ownedDossiers(scope, [id], { nobodyOn: today }), coordinatorsOf([id], today), handoversIn([id]),
  ]);
  const organisation = reached.find((each) => each.id === id) ?? notFound();
  const desk = organisationDesk(viewer, { language, today }, { organisation, reached, offices, unowned, coordinators, handovers });
  return { desk, step: await stepAsked(asked, { organisation, reached, desk }) };
}

async function stepAsked(asked: Reader, loaded: Loaded): Promise<OrganisationStep | null> {
  const { url, scope, now, today, language } = asked;
  const { organisation, desk } = loaded;
  const idOf = (name: string): Id | null => idField.safeParse(url.searchParams.get(name)).data ?? null;
  const line = (name: string) => desk.offices.find(({ id, own }) => id === idOf(name) && !own) ?? null;
  const [ending, delegating, leaving] = [line("end"), line("delegate"), line("transfer")];
  if (ending) return { kind: "end", line: ending };
  if (delegating?.inSteadOf === null) return { kind: "delegate", line: delegating };
  if (leaving?.inSteadOf === null) return transferStep(asked, loaded, leaving, idOf("to"));
  const wanted = url.searchParams.get("do");
  if (wanted === "edit") return { kind: "edit", values: organisationValues(organisation) };
  if (!desk.mayMove) return null;
  if (wanted === "move") return moveStep(asked, loaded, idOf("under"));
  if (wanted === "reopen" && organisation.closedOn !== null) return { kind: "reopen" };
  if (wanted !== "close" || organisation.closedOn !== null) return null;
  const [counts, dossiers] = await Promise.all([closingCounts(organisation.id, today, now), ownedDossiers(scope, [organisation.id], "anyone")]);
  return { kind: "close", ...closingShown(language, counts, dossiers) };
}

async function moveStep({ language, today }: Reader, { organisation, reached }: Loaded, under: Id | null): Promise<OrganisationStep | null> {
  const { parentId } = organisation;
  if (parentId === null) return null;
  const places = placesFor(language, organisation, reached);
  const target = reached.find(({ id }) => id === under);
  if (!target || !places.some(({ value }) => value === under)) return { kind: "move", from: parentId, places, chosen: null };
  const change = aboveChanges(parentsIn(await organisationTree()), parentId, target.id);
  const overseers = await overseersOf([...change.no, ...change.now], today);
  return { kind: "move", from: parentId, places, chosen: { id: target.id, name: placeName(language, target), consequences: moveConsequences(language, overseers, change) } };
}

async function transferStep({ language, url }: Reader, { organisation }: Loaded, line: RoleLine, toId: Id | null): Promise<OrganisationStep> {
  const owned = line.isCoordinator ? await ownedCount(line.accountId, organisation.id) : null;
  const from = url.searchParams.get("from");
  const to = toId && isDay(from) ? await personKept(toId) : null;
  if (!toId || !to || !isDay(from)) return { kind: "transfer", line, owned, chosen: null };
  const withDossiers = url.searchParams.get("dossiers") === "on";
  const consequences = transferConsequences(language, line, { to: to.name, from, lastDay: addDays(from, -1), owned, withDossiers });
  return { kind: "transfer", line, owned, chosen: { toId, from, withDossiers, consequences } };
}
