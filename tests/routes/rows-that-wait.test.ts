import { beforeAll, beforeEach, expect, test } from "vitest";

import { exactly } from "~/domain/days";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { addDossier, addEvent, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const ar = translator("ar");
const { fresh, union } = ownUnion();
const DECREE = "صدور القرار المشترك";
let ask: Ask;
let cookie: string;
let dossier: BuiltDossier;
let decree: string;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  cookie = await cookieOf(union.coordinator.id);
});
beforeEach(async () => {
  [dossier, decree] = await transaction(union.coordinator.id, async (tx) => {
    const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return [built, await addEvent(tx, built, { title: DECREE, when: exactly("2026-02-01") })] as const;
  });
});

/** A control of a page by its name, as it was sent. */
const controlOf = (body: string, name: string): string => body.match(new RegExp(`<(?:input|select)[^>]*name="${name.replaceAll(/[[\].]/g, "\\$&")}"[^>]*>(?:(?:(?!</select>).)*</select>)?`, "s"))?.[0] ?? "";
const isChecked = (body: string, name: string, value: string): boolean => (body.match(/<input[^>]*>/g) ?? []).some((input) => input.includes(`name="${name}"`) && input.includes(`value="${value}"`) && input.includes("checked"));
const row = (list: string, fields: Readonly<Record<string, string>>): [string, string][] => Object.entries(fields).map(([part, value]) => [`${list}[0].${part}`, value]);

const meetingForm = (fields: Readonly<Record<string, string>>): [string, string][] => [
  ["id", newId()], ["when.kind", "exact"], ["when.from", "2026-02-20"], ["parties", union.ministry],
  ...row("outcomes", { id: newId(), words: "صرف المستحقات", kind: "their_commitment", rung: "spoken", dueKind: "after", triggerKind: "event", triggerDays: "60", ...fields }),
];
const agreementForm = (fields: Readonly<Record<string, string>>): [string, string][] => [
  ["id", newId()], ["title", "اتفاق قطاعي"], ["parties[0].party", union.ministry],
  ...row("clauses", { id: newId(), words: "صرف المستحقات", binds: "theirs", dueKind: "trigger", triggerKind: "event", triggerDays: "60", ...fields }),
];
/** Where rows are written, what they are written with, and how they are called there. */
const PLACES = [
  { list: "outcomes", address: () => `/meetings/new?dossier=${dossier.id}`, form: meetingForm },
  { list: "clauses", address: () => `/dossiers/${dossier.id}/agreements/new`, form: agreementForm },
] as const;

test.each(PLACES)("in $list the kinds of trigger, and the events of the dossier that came, are offered in a plain form", async ({ list, address }) => {
  const { body } = await ask("GET", address(), { cookie });
  for (const kind of ["commitment", "event", "day"] as const) expect(body).toContain(ar(`triggers.kinds.${kind}`));
  expect(controlOf(body, `${list}[0].triggerEventId`)).toContain(DECREE);
});

test.each(PLACES)("in $list an event that nobody named is asked for at its field, and what was typed beside it stays", async ({ list, address, form }) => {
  const { status, body } = await ask("POST", address(), { cookie, form: form({}) });
  expect(status).toBe(422);
  expect(controlOf(body, `${list}[0].triggerText`)).toContain('aria-invalid="true"');
  expect(isChecked(body, `${list}[0].triggerKind`, "event")).toBe(true);
  expect(controlOf(body, `${list}[0].triggerDays`)).toContain('value="60"');
});

test.each(PLACES)("in $list an event of another dossier is refused at its field", async ({ list, address, form }) => {
  const elsewhere = await transaction(union.coordinator.id, async (tx) => {
    const other = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return addEvent(tx, other, { when: exactly("2026-02-01") });
  });
  const { status, body } = await ask("POST", address(), { cookie, form: form({ triggerEventId: elsewhere, triggerText: DECREE }) });
  expect(status).toBe(422);
  expect(controlOf(body, `${list}[0].triggerEventId`)).toContain('aria-invalid="true"');
  expect(controlOf(body, `${list}[0].triggerText`)).toContain(DECREE);
});

test("a line of a meeting that waits for an event makes a commitment that says so on its page", async () => {
  const { status } = await ask("POST", PLACES[0].address(), { cookie, form: meetingForm({ triggerEventId: decree }) });
  expect(status).toBe(303);
  const [made] = await fresh.sql`select id, due_on::text from commitment where dossier_id = ${dossier.id}`;
  expect(made?.due_on).toBe("2026-04-02");
  expect((await ask("GET", `/commitments/${made?.id}`, { cookie })).body).toContain(DECREE);
});

test("a clause that waits for an event says so on its agreement, and is shown so when the draft is edited again", async () => {
  const { status, location } = await ask("POST", PLACES[1].address(), { cookie, form: agreementForm({ triggerEventId: decree, triggerText: "نشر القرار بالجريدة" }) });
  expect(status).toBe(303);
  expect((await ask("GET", location ?? "", { cookie })).body).toContain("نشر القرار بالجريدة");
  const { body } = await ask("GET", `${location}/edit`, { cookie });
  expect([isChecked(body, "clauses[0].dueKind", "trigger"), isChecked(body, "clauses[0].triggerKind", "event")]).toEqual([true, true]);
  expect(controlOf(body, "clauses[0].triggerText")).toContain("نشر القرار بالجريدة");
  expect(controlOf(body, "clauses[0].triggerEventId")).toMatch(new RegExp(`value="${decree}" selected|selected="" value="${decree}"`));
});
