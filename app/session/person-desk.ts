import { keepsPerson } from "~/domain/permissions";
import { organisationsReached } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { type AccessCard, accessCard } from "~/presenters/access";
import { openOptions } from "~/presenters/admin";
import { type PersonDesk, personDesk } from "~/presenters/admin-person";
import { type FactorCard, factorCard } from "~/presenters/second-factor";
import { personKept } from "@db/queries/accounts-in-use";
import { countDevices } from "@db/queries/devices";
import { coordinatorsOf } from "@db/queries/dossier-choices";
import { handoversIn } from "@db/queries/handovers";
import { organisationsAmong } from "@db/queries/organisations";
import { ownedDossiers } from "@db/queries/owned-dossiers";
import { organisationsOfPerson, rolesOfPerson } from "@db/queries/roles-held";
import { secondFactorSince } from "@db/queries/second-factor";

import { type Asked, notFound } from "./gate";
import { installationOf } from "./installation";
import { takeOnce } from "./shown-once";

type Loaded = { readonly desk: PersonDesk; readonly access: AccessCard; readonly factor: FactorCard; readonly options: ReturnType<typeof openOptions> };

/** Somebody's account for an administrator who keeps it (`keepsPerson`), with where they could be given an office; 404 for anybody else. */
export async function loadPersonDesk({ viewer, scope, now, today, language, url, request, context }: Asked, id: string): Promise<Loaded> {
  const [person, held, installation] = await (idField.safeParse(id).success ? Promise.all([personKept(id), organisationsOfPerson(id, today), installationOf(context)]) : notFound());
  if (!person || !installation || !keepsPerson(viewer, held, installation.rootId)) notFound();
  const reached = organisationsReached(viewer, "administrator");
  const [roles, owned, organisations, devices, since, handovers] = await Promise.all([
    rolesOfPerson(id), ownedDossiers(scope, reached, { ownerId: id }), organisationsAmong(reached), countDevices(id, now), secondFactorSince(id), handoversIn(reached, id),
  ]);
  const coordinators = await coordinatorsOf(owned.map(({ organisationId }) => organisationId), today);
  const token = takeOnce(request, context);
  const known = { accountId: id, suspendedAt: person.suspendedAt, leftAt: person.leftAt, devices, own: id === viewer.id };
  return {
    desk: personDesk(viewer, { language, today, end: url.searchParams.get("end") }, { person, roles, owned, handovers, coordinators }),
    access: accessCard(language, known, url.searchParams.get("access"), token && `${context.origin}/reset/${token}`),
    factor: factorCard(language, { accountId: id, since, own: id === viewer.id }),
    options: openOptions(language, organisations, today),
  };
}
