import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { asRead, type HouseRulesChange } from "~/forms/house-rules";
import { loadInstallation } from "@db/queries/installation";
import { houseRules, saveHouseRules } from "@db/queries/organisations";
import { transaction } from "@db/transaction";

type Saved = { readonly ok: true } | { readonly ok: false; readonly refusal: "forbidden" | "stale" };

/** Changes what holds for the whole house, for whoever administers its root; `stale` when somebody changed it since it was read. */
export async function changeHouseRules(viewer: Viewer, { was, ...rules }: HouseRulesChange): Promise<Saved> {
  const installation = await loadInstallation();
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return { ok: false, refusal: "forbidden" };
  return transaction<Saved>(viewer.id, async (tx) => {
    const kept = await houseRules(tx);
    if (kept && asRead(kept) === asRead(rules)) return { ok: true };
    if (!kept || asRead(kept) !== was) return { ok: false, refusal: "stale" };
    await saveHouseRules(tx, rules);
    return { ok: true };
  });
}
