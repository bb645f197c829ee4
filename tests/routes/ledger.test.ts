import { beforeAll, expect, test } from "vitest";

import { translator } from "~/i18n/translator";
import { addCommitment, addDossier, addRound, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const ar = translator("ar");
const { union } = ownUnion();
let ask: Ask;
let dossier: BuiltDossier;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  dossier = await transaction(union.coordinator.id, async (tx) => {
    const made = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, title: "ملف الترقيات", state: "in_dialogue" });
    await addCommitment(tx, made, { partyId: union.ministry });
    return made;
  });
});

test("a ledger narrowed to a dossier and a round calls them by their names", async () => {
  const round = await transaction(union.coordinator.id, (tx) => addRound(tx, { createdBy: union.coordinator.id, title: "جولة الإصلاح" }));
  const body = (await ask("GET", `/commitments?dossier=${dossier.id}&round=${round}`, { cookie: await cookieOf(union.coordinator.id) })).body;
  expect(body).toContain(`${dossier.number} · ملف الترقيات`);
  expect(body).toContain("جولة الإصلاح");
});

test("a dossier that the reader may not see stays nameless, and nothing of it is listed", async () => {
  const body = (await ask("GET", `/commitments?dossier=${dossier.id}`, { cookie: await cookieOf(union.sisterCoordinator.id) })).body;
  expect(body).toContain(ar("track.oneDossier"));
  expect(body).not.toContain("ملف الترقيات");
  expect(body).not.toContain(String(dossier.number));
});
