import type { CommuniqueRow } from "~/domain/rows/communique";
import { readsFromInside, type Scope } from "~/domain/viewer";
import { communiqueById } from "@db/queries/communiques";

import { forbidden, notFound } from "./gate";

/** The communiqué of an address for those who work on its dossier: 404 where the reader may not know of it, 403 where they only read it as a member. */
export async function communiqueFromInside(scope: Scope, id: string | undefined): Promise<CommuniqueRow> {
  const row = (await communiqueById(scope, id ?? "")) ?? notFound();
  if (!readsFromInside(scope, row.organisationId)) forbidden();
  return row;
}
