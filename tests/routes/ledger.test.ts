import { beforeAll, expect, test } from "vitest";

import { counted } from "~/i18n/numbers";
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

test("the filters are folded behind how many are in use, in each number's own words, and each of those in use has its way out", async () => {
  const cookie = await cookieOf(union.coordinator.id);
  const body = async (query: string) => (await ask("GET", `/commitments${query}`, { cookie })).body;
  expect(await body("")).toContain(`${ar("ledger.filters.inUse", counted("ar", 0))}<`);
  const narrowed = await body(`?side=theirs&trouble=overdue&party=${union.ministry}`);
  expect(narrowed).toContain("التصفية: 3 معايير مفعلة");
  for (const [filter, left] of [["منهم", `trouble=overdue&amp;party=${union.ministry}`], ["متأخرة", `side=theirs&amp;party=${union.ministry}`]]) {
    expect(narrowed).toContain(`href="/commitments?${left}" aria-current="true" aria-label="${ar("ledger.filters.remove", { filter: filter ?? "" })}"`);
  }
  expect(await body("?standing=all")).toContain("التصفية: معيار واحد مفعل");
});

test("a list that is empty says that nothing is overdue only where nothing else narrows it", async () => {
  const cookie = await cookieOf(union.coordinator.id);
  expect((await ask("GET", "/commitments?trouble=overdue", { cookie })).body).toContain(ar("commitments.ledger.nothing.overdue"));
  const narrowed = (await ask("GET", `/commitments?trouble=overdue&party=${union.ministry}`, { cookie })).body;
  expect(narrowed).toContain(ar("commitments.ledger.nothing.other"));
  expect(narrowed).not.toContain(ar("commitments.ledger.nothing.overdue"));
});
