import { may } from "~/domain/permissions";
import { headsAsText } from "~/presenters/audit";
import { forbidden, notFound, page } from "~/session/gate";
import { currentHeads } from "@db/audit/anchors";
import { organisationsOfChains } from "@db/queries/audit-checks";
import { loadInstallation } from "@db/queries/installation";

/** The last link of every chain as a text to print and keep elsewhere. It holds hashes and names of organisations, nothing of what was recorded. */
export const loader = page("/admin/audit/heads", async ({ viewer, language, now }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const heads = await currentHeads();
  const text = headsAsText(language, heads, await organisationsOfChains(heads.map(({ chain }) => chain)), now);
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Disposition": `attachment; filename="hiwar-audit-${now.toISOString().slice(0, 10)}.txt"`, "Cache-Control": "no-store" },
  });
});
