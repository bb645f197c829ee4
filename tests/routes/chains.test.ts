import { beforeAll, expect, test } from "vitest";

import { exactly } from "~/domain/days";
import { scopeOf } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { commitmentById } from "@db/queries/commitments";
import { addCommitment, addDossier, addEvent, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const ar = translator("ar");
const { union } = ownUnion();
let ask: Ask;
let cookie: string;
let dossier: BuiltDossier;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  cookie = await cookieOf(union.coordinator.id);
  dossier = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id }));
});

const built = (given: Partial<Parameters<typeof addCommitment>[2]>) => transaction(union.coordinator.id, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", when: exactly("2026-01-10"), ...given }));
const found = (id: string) => commitmentById(scopeOf(union.coordinator), id);
const seenIn = (html: string) => html.match(/name="moves-seen" value="([^"]*)"/)?.[1] ?? "";
const formOf = (id: string, dueOn: string): Record<string, string> => ({
  id, version: "1", side: "theirs", words: "نص لم يحفظ بعد", wording: "substance", partyId: union.ministry, source: "other", "said.kind": "exact", "said.from": "2026-01-10", rung: "spoken", dueKind: "on", dueOn, confidentiality: "organisation",
});

test("without scripts another due day is shown with what moves along, goes back to the form with all that was typed, and is confirmed by one button", async () => {
  const first = await built({ dueOn: "2026-04-01" });
  const second = await built({ words: "صرف المستحقات", triggerId: first, triggerDays: 30 });
  const address = `/commitments/${first}/edit`;
  const form = formOf(first, "2026-04-11");
  const shown = await ask("POST", address, { cookie, form });
  expect(shown.status).toBe(409);
  expect(shown.body).toContain("صرف المستحقات");
  expect(shown.body).toContain(ar("chains.day.expected", { day: "11 ماي 2026" }));
  expect(shown.body).toContain('<input type="hidden" name="words" value="نص لم يحفظ بعد"/>');
  expect(shown.body.match(/button-go/g)).toHaveLength(1);
  expect(await found(first)).toMatchObject({ dueOn: "2026-04-01", version: 1 });

  const seen = seenIn(shown.body);
  const back = await ask("POST", address, { cookie, form: { ...form, "moves-seen": seen, "back-to-form": "1" } });
  expect(back.status).toBe(422);
  expect(back.body).toContain("نص لم يحفظ بعد");
  expect(back.body).toContain('value="2026-04-11"');
  expect(await found(first)).toMatchObject({ version: 1 });

  expect(await ask("POST", address, { cookie, form: { ...form, "moves-seen": seen } })).toMatchObject({ status: 303, location: `/commitments/${first}` });
  expect(await found(first)).toMatchObject({ dueOn: "2026-04-11", words: "نص لم يحفظ بعد" });
  expect((await ask("GET", `/commitments/${second}`, { cookie })).body).toContain(ar("chains.card.expected", { day: "11 ماي 2026" }));
});

test("a form that was made stale meanwhile shows both texts and not what moves along", async () => {
  const first = await built({ dueOn: "2026-04-01" });
  await built({ triggerId: first, triggerDays: 30 });
  const reply = await ask("POST", `/commitments/${first}/edit`, { cookie, form: { ...formOf(first, "2026-04-11"), version: "7" } });
  expect(reply.status).toBe(409);
  expect(reply.body).toContain(ar("conflict.title"));
});

test("an event that is recorded to set off a commitment leads to its trigger, chosen already; saving it makes the commitment due", async () => {
  const waiting = await built({ triggerText: "صدور المرسوم", triggerDays: 60 });
  const event = await transaction(union.coordinator.id, (tx) => addEvent(tx, dossier, { kind: "milestone", title: "صدر المرسوم", when: exactly("2026-02-01") }));
  const page = await ask("GET", `/commitments/${waiting}/trigger?event=${event}`, { cookie });
  expect(page.body).toMatch(new RegExp(`<option value="${event}" selected=""`));
  expect(page.body).toContain(`events/new?kind=milestone&amp;sets-off=${waiting}`);
  expect(await ask("POST", `/commitments/${waiting}/trigger`, { cookie, form: { version: "1", eventId: event } })).toMatchObject({ status: 303 });
  expect(await found(waiting)).toMatchObject({ dueOn: "2026-04-02" });
});

test("the chains of a dossier are drawn for those inside, and an empty one says what would fill it", async () => {
  const empty = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" }));
  expect((await ask("GET", `/dossiers/${empty.number}/chain`, { cookie })).body).toContain(ar("chains.page.empty"));
  await built({ words: "ينتظر", triggerId: await built({}) });
  const drawn = await ask("GET", `/dossiers/${dossier.number}/chain`, { cookie });
  expect(drawn.body).toContain("<foreignObject");
  expect(drawn.body).toContain(ar("chains.page.critical"));
});

test("the dossier's first page says what ends last, who waits for it, and leads to the drawing; where nothing waits it says nothing of chains", async () => {
  const alone = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" }));
  expect((await ask("GET", `/dossiers/${alone.number}`, { cookie })).body).not.toContain(ar("chains.card.drawing"));
  await built({ words: "ينتظر", triggerId: await built({}) });
  const first = (await ask("GET", `/dossiers/${dossier.number}`, { cookie })).body;
  expect(first).toContain(`href="/dossiers/${dossier.number}/chain"`);
  expect(first).toContain(ar("chains.page.peopleUnknown"));
  expect(first).toMatch(/<ol class="chain-steps">/);
});
