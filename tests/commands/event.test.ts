import { expect, test } from "vitest";

import { editEvent } from "~/commands/edit-event";
import { recordEvent } from "~/commands/record-event";
import { exactly } from "~/domain/days";
import { scopeOf } from "~/domain/viewer";
import { eventForm, type NewEvent } from "~/forms/event";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { eventById } from "@db/queries/events";
import { addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW, today: TODAY };

const dossierIn = (state: "in_dialogue" | "withdrawn") =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state, decidedBy: union.bureau.id }));
const letter = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(), kind: "letter_in", title: "جواب الوزارة", body: "توصلنا بجواب", when: exactly("2026-02-10"), place: null, party: union.ministry, actionKinds: [], ...given,
});

test("a letter is recorded in an open dossier, which moves with it; twice the same is once", async () => {
  const dossier = await dossierIn("in_dialogue");
  const event = letter();
  expect(await recordEvent(union.coordinator, dossier.id, event, at)).toEqual({ ok: true, id: event.id });
  expect(await recordEvent(union.coordinator, dossier.id, event, at)).toEqual({ ok: true, id: event.id });
  expect(await eventById(scopeOf(union.coordinator), event.id)).toMatchObject({ kind: "letter_in", partyId: union.ministry, when: exactly("2026-02-10"), confidentiality: "organisation" });
  const [row] = await fresh.sql`select moved_at, (select count(*) from event where dossier_id = ${dossier.id}) as events from dossier where id = ${dossier.id}`;
  expect(row).toEqual({ moved_at: NOW, events: 1 });
});

test("a closed dossier takes no event, and what cannot lie ahead does not", async () => {
  const [open, closed] = [await dossierIn("in_dialogue"), await dossierIn("withdrawn")];
  expect(await recordEvent(union.coordinator, closed.id, letter(), at)).toEqual({ ok: false, refusal: "illegal_move" });
  const ahead = exactly("2026-04-01");
  expect(await recordEvent(union.coordinator, open.id, letter({ when: ahead }), at)).toMatchObject({ fields: { "when.from": ["in_the_future"] } });
  expect(await recordEvent(union.coordinator, open.id, letter({ kind: "action", actionKinds: ["strike"], party: null, when: ahead }), at)).toMatchObject({ ok: true });
});

test("an unknown party is refused; so is whoever is not coordinator there, or does not reach it", async () => {
  const dossier = await dossierIn("in_dialogue");
  expect(await recordEvent(union.coordinator, dossier.id, letter({ party: newId() }), at)).toMatchObject({ fields: { party: ["unknown_party"] } });
  expect(await recordEvent(union.bureau, dossier.id, letter(), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await recordEvent(union.sisterCoordinator, dossier.id, letter(), at)).toEqual({ ok: false, refusal: "not_found" });
});

test("an edit of a version that somebody changed meanwhile is refused", async () => {
  const dossier = await dossierIn("in_dialogue");
  const event = letter();
  await recordEvent(union.coordinator, dossier.id, event, at);
  expect(await editEvent(union.otherCoordinator, event.id, { ...event, title: "عنوان معدل", version: 1 }, at)).toMatchObject({ ok: true });
  expect(await editEvent(union.coordinator, event.id, { ...event, title: "عنوان ثالث", version: 1 }, at)).toEqual({ ok: false, refusal: "stale" });
  expect(await editEvent(union.coordinator, event.id, { ...event, kind: "milestone", version: 2 }, at)).toEqual({ ok: false, refusal: "illegal_move" });
  expect((await eventById(scopeOf(union.coordinator), event.id))?.title).toBe("عنوان معدل");
  expect(await eventById(scopeOf(union.sisterCoordinator), event.id)).toBeNull();
  expect(await eventById(scopeOf(union.member), event.id)).toBeNull();
});

test("a letter needs the other party, an action its form; each kind drops what only others have", () => {
  const sent = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: newId(), title: "عنوان", "when.kind": "unknown", ...fields })) form.append(name, value);
    return parseForm(form, eventForm);
  };
  expect(sent({ kind: "letter_out" })).toMatchObject({ error: { party: ["required"] } });
  expect(sent({ kind: "action" })).toMatchObject({ error: { actionKinds: ["required"] } });
  const milestone = sent({ kind: "milestone", party: union.ministry, actionKinds: "strike" });
  expect(milestone.status === "success" && milestone.value).toMatchObject({ party: null, actionKinds: [] });
});
