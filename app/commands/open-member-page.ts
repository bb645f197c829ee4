import type { Day } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import type { Language } from "~/domain/localized";
import { membersScope } from "~/domain/published";
import type { DossierRow } from "~/domain/rows/dossier";
import type { Viewer } from "~/domain/viewer";
import { type MemberPageData, memberPage } from "~/presenters/member-page";
import { loadInstallation } from "@db/queries/installation";
import { publishedSince, recordVisit } from "@db/queries/member-page";
import { storyOf } from "@db/queries/story";

type At = { readonly now: Date; readonly today: Day; readonly language: Language };

/**
 * Opens a dossier's page for a member and notes the visit. The caller has found the dossier visible to them.
 * Whatever the viewer may read besides, the page is made of what members may read.
 */
export async function openMemberPage(viewer: Viewer, dossier: DossierRow, { now, today, language }: At): Promise<MemberPageData> {
  const [rows, visitedAt, installation] = await Promise.all([
    storyOf(membersScope(viewer.id, dossier.organisationId), dossier.id), recordVisit(viewer.id, dossier.id, now), loadInstallation(),
  ]);
  const publishedAt = visitedAt ? await publishedSince(dossier.id, visitedAt) : new Map<string, Date>();
  return memberPage({ dossier, rows, visitedAt, publishedAt, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS, language });
}
