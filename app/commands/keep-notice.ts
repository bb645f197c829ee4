import { LANGUAGES } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { LegalNotice } from "~/domain/rows/notice";
import type { Viewer } from "~/domain/viewer";
import type { NoticeToSave } from "~/forms/notice";
import { loadInstallation } from "@db/queries/installation";
import { insertNotice, lockNotices, noticeInForce, noticeWasWritten } from "@db/queries/legal-notice";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/**
 * Saves a new version of the legal notice, for whoever keeps the installation; the versions before it stay. Refused as `stale` when another was saved
 * since the form was opened. The same form sent twice, and one that changes nothing, make no version.
 */
export async function saveNotice(viewer: Viewer, { version, ...notice }: NoticeToSave, now: Date): Promise<{ readonly ok: true } | Refused<"forbidden" | "stale">> {
  const installation = await loadInstallation();
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) return refused("forbidden");
  return transaction(viewer.id, async (tx) => {
    await lockNotices(tx);
    if (await noticeWasWritten(tx, notice.id, viewer.id)) return { ok: true };
    const inForce = await noticeInForce(tx);
    if (inForce.version !== version) return refused("stale");
    if (inForce.notice && saysTheSame(inForce.notice, notice)) return { ok: true };
    await insertNotice(tx, { ...notice, createdBy: viewer.id }, now);
    return { ok: true };
  });
}

type Words = Omit<LegalNotice, "id" | "createdAt">;

function saysTheSame(one: Words, other: Words): boolean {
  const same = LANGUAGES.every((language) => one.purpose[language] === other.purpose[language]);
  return same && one.authorisationNumber === other.authorisationNumber && one.contact === other.contact && one.hosting === other.hosting;
}
