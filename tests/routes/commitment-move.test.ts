import { beforeAll, expect, test } from "vitest";

import type { CommitmentMove } from "~/domain/commitment";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { addCommitment, addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const ar = translator("ar");
const WORDS = "صرف الشطر الأول قبل نهاية السنة";
const { union } = ownUnion();
let ask: Ask;
let claimed: string;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  claimed = await transaction(HOUSE, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
    return addCommitment(tx, dossier, { partyId: union.ministry, state: "claimed_done", words: WORDS });
  });
});

test.each(["keep", "keep_partly", "break"] as const satisfies readonly CommitmentMove[])("whoever judges a commitment reads its words beside the question, before %s and when its form comes back", async (move) => {
  const address = `/commitments/${claimed}/moves/${move}`;
  const cookie = await cookieOf(union.bureau.id);
  const quoted = new RegExp(`<blockquote[^>]*>[^]*${WORDS}[^]*</blockquote>`);
  expect((await ask("GET", address, { cookie })).body).toMatch(quoted);
  const back = await ask("POST", address, { cookie, form: { id: newId(), version: "1" } });
  expect(back.status).toBe(422);
  expect(back.body).toMatch(quoted);
  expect(back.body).toContain(ar(move === "break" ? "terms.requirement.reason" : "terms.requirement.evidence"));
});
