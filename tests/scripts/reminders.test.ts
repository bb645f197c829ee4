import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { existsSync } from "node:fs";

import { dayAt } from "~/domain/days";
import { sendLater } from "@db/jobs/send";
import { keepMailWish } from "@db/queries/notification-settings";
import { addCommitment, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type RunningApp, startApp } from "../support/app";
import { dataFolder, removeDataFolders } from "../support/data-folder";
import { ownUnion } from "../support/own-union";
import { openPostBox, type PostBox } from "../support/post-box";

const { fresh, union } = ownUnion();
const apps: RunningApp[] = [];
let box: PostBox;

beforeAll(async () => {
  if (!existsSync("build/server/index.js")) throw new Error('These tests start what was built: run "npm run build" first, or "npm test".');
  box = await openPostBox();
});

afterEach(async () => {
  for (const app of apps.splice(0)) app.process.kill("SIGKILL");
  await box.close();
  await removeDataFolders();
});

test("two processes of the application on one database: what a change gives somebody to do reaches them once, and both end in good order", async () => {
  const env = { DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl, SMTP_URL: box.url, PUBLIC_URL: "https://hiwar.invalid" };
  apps.push(...(await Promise.all([startApp({ ...env, HIWAR_DATA: dataFolder() }), startApp({ ...env, HIWAR_DATA: dataFolder() })])));
  await keepMailWish(union.coordinator.id, { rhythm: "at_once", named: false }, new Date());
  for (let change = 0; change < 5; change += 1) {
    await transaction(union.coordinator.id, async (tx) => {
      const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
      await addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", dueOn: dayAt(new Date()) });
      await sendLater(tx, "look-at-dossier", { dossierId: dossier.id, change: "0" });
    });
  }
  const carried = () => fresh.owner`select count(*) as n from notification n join letter l on l.id = n.letter_id where l.state = 'sent' and n.kind = 'due_soon' and n.account_id = ${union.coordinator.id}`;
  await vi.waitFor(async () => expect(await carried()).toEqual([{ n: 5 }]), { timeout: 60_000, interval: 500 });
  const [letters] = await fresh.owner<{ n: number }[]>`select count(*) as n from letter where account_id = ${union.coordinator.id}`;
  expect(box.received.filter(({ to }) => to[0] === "coordinator@union.invalid")).toHaveLength(letters?.n ?? 0);
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0]);
  for (const app of apps) expect(app.output()).not.toContain("could not work on");
  expect(await fresh.owner`select count(*) as n from pgboss.job where state = 'active'`).toEqual([{ n: 0 }]);
}, 120_000);
