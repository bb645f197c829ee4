import { archiveName } from "~/domain/backup";
import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import { owner } from "@db/owner";
import { beginRun } from "@db/queries/backups";
import { loadInstallation } from "@db/queries/installation";

type Asked = { readonly ok: true } | { readonly ok: false; readonly refusal: "forbidden" };

/**
 * Begins a backup for whoever keeps the installation, and returns at once: a process of its own takes it. Asking again while one is being taken, or
 * sending the same form twice, changes nothing.
 */
export async function askForBackup(viewer: Viewer, id: Id, now: Date): Promise<Asked> {
  const installation = await loadInstallation();
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return { ok: false, refusal: "forbidden" };
  if (await beginRun({ id, occasion: "asked", name: archiveName(id, now), at: now })) owner().backUp(id);
  return { ok: true };
}
