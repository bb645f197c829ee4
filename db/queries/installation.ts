import { database } from "@db/client";
import { installation, organisation } from "@db/schema";
import { eq } from "drizzle-orm";

import type { Thresholds } from "~/domain/deadlines";
import type { Localized } from "~/domain/localized";
import type { Id } from "~/domain/viewer";

/** What the whole house needs to know of itself. The example, which lets people in by a button, never requires a second factor. */
export type Installation = {
  readonly rootId: Id;
  readonly name: Localized;
  readonly isExample: boolean;
  readonly thresholds: Thresholds;
  /** Whether coordinators, bureau members and administrators must have a second factor. */
  readonly secondFactorRequired: boolean;
};

/** The installation, or null while no union is set up. */
export async function loadInstallation(): Promise<Installation | null> {
  const [row] = await database().db.select().from(installation).innerJoin(organisation, eq(organisation.id, installation.rootId));
  if (!row) return null;
  const { silentAfterDays, dueSoonDays, longOverdueDays, rootId, isExample } = row.installation;
  const name = { ar: row.organisation.nameAr, fr: row.organisation.nameFr, en: row.organisation.nameEn };
  return { rootId, isExample, name, thresholds: { silentAfterDays, dueSoonDays, longOverdueDays }, secondFactorRequired: row.installation.secondFactorRequired && !isExample };
}
