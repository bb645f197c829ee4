import { beforeAll, expect, test } from "vitest";

import { invitePerson } from "~/commands/invite-person";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { coupledHolderOf } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const ar = translator("ar");
const { union } = ownUnion();
let ask: Ask;

beforeAll(async () => {
  ask = askerOf(await builtApp());
});

/** Every form of a page with a button that asks for care, as it was sent. */
function graveForms(body: string): string[] {
  return [...body.matchAll(/<form[^]*?<\/form>/g)].map(([form]) => form).filter((form) => form.includes("button-danger"));
}

test("taking an invitation back says that its link ends for good", async () => {
  await invitePerson(union.coordinator, { id: newId(), guest: "ضيفة", organisationId: union.organisation, role: "member" }, NOW);
  const { body } = await ask("GET", "/people", { cookie: await cookieOf(union.coordinator.id) });
  const [form = ""] = graveForms(body);
  for (const words of [ar("people.open.revokeWhat"), ar("ui.consequences.noUndo"), ar("people.open.revokeUndo"), ar("people.open.revokeOf", { guest: "ضيفة" })]) expect(form).toContain(words);
});

test("new recovery codes say that the old ones never work again", async () => {
  const { viewer } = await coupledHolderOf("coordinator", union.organisation);
  const { body } = await ask("GET", "/settings/second-factor", { cookie: await cookieOf(viewer.id) });
  for (const words of [ar("secondFactor.renew.help"), ar("secondFactor.renew.undo")]) expect(body).toContain(words);
});

test("declining a dossier says that it can be reopened, archiving one that nothing leads back", async () => {
  const [submitted, settled] = await transaction(HOUSE, async (tx) => {
    const given = { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id };
    return [await addDossier(tx, { ...given, state: "submitted" }), await addDossier(tx, { ...given, state: "settled" })] as const;
  });
  const cookie = await cookieOf(union.bureau.id);
  const [declining] = graveForms((await ask("GET", `/dossiers/${submitted.number}/moves/decline`, { cookie })).body);
  expect(declining).toContain(ar("dossiers.move.sentence.decline"));
  expect(declining).toContain(ar("ui.consequences.reopens"));
  const [archiving] = graveForms((await ask("GET", `/dossiers/${settled.number}/moves/archive`, { cookie })).body);
  expect(archiving).toContain(ar("ui.consequences.final"));
});
