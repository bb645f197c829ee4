import { keepDemandDraft } from "~/commands/keep-demand-draft";
import { may } from "~/domain/permissions";
import { keepingForm } from "~/forms/demand-text";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { currentVersion } from "~/presenters/edit-demand";
import { FORM_OF } from "~/session/carried";
import { change, forbidden, notFound, page } from "~/session/gate";
import { draftOf, othersHere } from "@db/queries/demand-drafts";
import { versionById } from "@db/queries/demand-versions";
import { demandById } from "@db/queries/demands";

const ADDRESS = "/demands/:id/draft";

const answer = (body: unknown, status = 200) => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/** Who else is in a text, which version is current, and at which keeping the asker's own draft is. */
export const loader = page(ADDRESS, async ({ viewer, scope, params, language, now }) => {
  const demand = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", demand)) forbidden();
  const [draft, current, here] = await Promise.all([draftOf(demand.id, viewer.id), versionById(demand.id, demand.currentVersionId), othersHere(demand.id, viewer.id, now)]);
  return answer({ revision: draft?.revision ?? 0, keptAt: draft?.keptAt ?? null, here, current: current && currentVersion(language, current) });
});

/** Keeps a text that is being written, and notes that somebody is at it. Asked for by the editor, which reads the answer: 409 says that it was not kept because of another text. */
export const action = change(ADDRESS, async ({ viewer, scope, form, params, language, now }) => {
  if (form.get(FORM_OF) !== viewer.id) return answer({ kind: "someone else" }, 409);
  const reply = parseForm(form, keepingForm);
  if (reply.status !== "success") return answer({ kind: "refused", words: translator(language)("editor.refusal.unreadable") }, 422);
  const { revision, next, base, title, why, document } = reply.value;
  const kept = await keepDemandDraft(viewer, params.id ?? "", { revision, next, base, text: document === null ? null : { title, why, document } }, { now });
  if (!kept.ok) {
    if (kept.refusal === "not_found") notFound();
    if (kept.refusal === "forbidden") forbidden();
    return answer({ kind: "refused", words: translator(language)(`editor.refusal.${kept.reason}`) }, 422);
  }
  const demand = (await demandById(scope, params.id ?? "")) ?? notFound();
  const [current, here] = await Promise.all([versionById(demand.id, demand.currentVersionId), othersHere(demand.id, viewer.id, now)]);
  const says = { revision: kept.revision, here, current: current && currentVersion(language, current) };
  if (!kept.elsewhere) return answer({ kind: "kept", ...says });
  return answer({ kind: "elsewhere", text: { ...kept.elsewhere.text, base: kept.elsewhere.base, revision: kept.elsewhere.revision }, ...says }, 409);
});
