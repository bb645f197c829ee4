import { expect, test } from "vitest";

import { newId } from "~/forms/id";
import { backupPlace } from "@db/backup/place";
import { connect } from "@db/client";
import { sendLater } from "@db/jobs/send";
import { letter, notification } from "@db/schema";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { empty, newFolder, putBack, take } from "../../support/backup";
import { freshDatabase } from "../../support/database";
import { buildUnion, NOW } from "../../support/union";

test("after a restore no letter that may have gone out meanwhile goes out again, and nothing is done that was to happen before; what was told stays told", async () => {
  const [from, to] = [newFolder(), newFolder()];
  const fresh = await freshDatabase();
  const { organisation, coordinator } = await buildUnion();
  await transaction(HOUSE, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "adopted" });
    const common = { accountId: coordinator.id, language: "ar" as const, subject: "حوار", paragraphs: [], createdAt: NOW };
    for (const state of ["waiting", "sending", "sent", "failed"] as const) await tx.insert(letter).values({ ...common, id: newId(), state });
    await tx.insert(notification).values({ id: newId(), accountId: coordinator.id, kind: "file_moved", subjectId: dossier.id, dossierId: dossier.id, onDay: "2026-03-04", createdAt: NOW });
    await sendLater(tx, "look-at-dossier", { dossierId: dossier.id, change: "1" });
  });
  await take(fresh.ownerUrl, from);
  const target = await empty();
  await putBack(target.ownerUrl, backupPlace(from, {}), to);
  const back = connect(target.ownerUrl, { max: 1 });
  expect((await back.sql`select state::text from letter order by 1`).map(({ state }) => state as string)).toEqual(["doubtful", "doubtful", "failed", "sent"]);
  expect(await back.sql`select count(*) as n from notification`).toEqual([{ n: 1 }]);
  expect(await back.sql`select count(*) as n from pgboss.job`).toEqual([{ n: 0 }]);
  await back.close();
  await target.drop();
  await fresh.drop();
});
