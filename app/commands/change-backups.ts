import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { type BackupsChange, scheduleAsRead } from "~/forms/backups";
import { backupSettings, saveBackupSettings } from "@db/queries/backups";
import { loadInstallation } from "@db/queries/installation";
import { transaction } from "@db/transaction";

type Saved = { readonly ok: true } | { readonly ok: false; readonly refusal: "forbidden" | "stale" };

/** Changes how often backups are taken by themselves and how many are kept, for whoever keeps the installation; `stale` when somebody changed it since it was read. */
export async function changeBackups(viewer: Viewer, { was, ...wanted }: BackupsChange): Promise<Saved> {
  const installation = await loadInstallation();
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return { ok: false, refusal: "forbidden" };
  return transaction<Saved>(viewer.id, async (tx) => {
    const kept = await backupSettings(tx);
    if (kept && scheduleAsRead(kept) === scheduleAsRead(wanted)) return { ok: true };
    if (!kept || scheduleAsRead(kept) !== was) return { ok: false, refusal: "stale" };
    await saveBackupSettings(tx, wanted);
    return { ok: true };
  });
}
