import type { Viewer } from "~/domain/viewer";
import { may } from "~/domain/permissions";
import { noteHeads } from "@db/audit/anchors";
import { owner } from "@db/owner";
import { loadInstallation } from "@db/queries/installation";
import { ensureSetupCode } from "@db/queries/setup";
import { recreateExample } from "@db/recreate";

/** Empties the database of the example, for its administrator, and prints a new setup code. A real union is never touched: `forbidden`. */
export async function removeExample(viewer: Viewer, now: Date): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: "forbidden" }> {
  const installation = await loadInstallation();
  if (!installation?.isExample || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return { ok: false, refusal: "forbidden" };
  const { url, migrate, print } = owner();
  if (!(await recreateExample({ url, migrate }))) return { ok: false, refusal: "forbidden" };
  // Its history went with it, and is not to be missed by a check.
  await noteHeads("emptied", [], now);
  const code = await ensureSetupCode();
  if (code) print(`The example is gone. Set up your union with the code ${code}`);
  return { ok: true };
}
