import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import { beginAuditCheck } from "@db/queries/audit-checks";
import { loadInstallation } from "@db/queries/installation";

import { type Refused, refused } from "./refusal";

type Begun = { readonly ok: true; /** False where a check is under way already: it will do. */ readonly begun: boolean };

/** Begins a check of the whole history, for administrators of the installation; the caller runs it in the background. */
export async function askForAuditCheck(viewer: Viewer, id: Id, now: Date): Promise<Begun | Refused<"forbidden">> {
  const installation = await loadInstallation();
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return refused("forbidden");
  return { ok: true, begun: await beginAuditCheck({ id, askedBy: viewer.id, at: now }) };
}
