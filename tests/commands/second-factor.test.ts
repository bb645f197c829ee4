import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";

import { changeHouseRules } from "~/commands/change-house-rules";
import { beginSecondFactor, changeTelephone, confirmCoupling, removeSecondFactor, renewRecoveryCodes } from "~/commands/second-factor";
import { readRecoveryCode, RECOVERY_CODES } from "~/domain/recovery-code";
import type { Role, Viewer } from "~/domain/viewer";
import { asRead, houseRulesForm } from "~/forms/house-rules";
import { parseForm } from "~/forms/parse";
import { openSession } from "~/session/viewer";
import { loadInstallation } from "@db/queries/installation";
import { houseRules } from "@db/queries/organisations";
import { keepersWithoutSecondFactor, secondFactorState } from "@db/queries/second-factor";
import { loadViewer } from "@db/queries/sessions";
import { installation } from "@db/schema";
import { grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { codeAt, coupled, halfMinutesLater } from "../support/telephone";
import { NOW, TODAY } from "../support/union";

process.env.APP_KEY = "the key of a test";

const CONTEXT = { secure: false, now: NOW } as AppLoadContext;
const LATER = halfMinutesLater(NOW, 2);
const { fresh, union } = ownUnion();

const someone = async (role: Role = "coordinator"): Promise<Viewer> => (await holderOf(role, union.organisation)).viewer;

const requireIt = (secondFactorRequired: boolean) => transaction(HOUSE, (tx) => tx.update(installation).set({ secondFactorRequired }));
const stateOf = ({ id }: Viewer, at = NOW) => secondFactorState(id, at);
const sessionsOf = async ({ id }: Viewer) => (await fresh.owner`select 1 from session where user_id = ${id}`).length;

test("it is off until a first code of the telephone confirms it; then ten recovery codes are answered, and every session has ended", async () => {
  const viewer = await someone();
  await openSession(viewer.id, CONTEXT);
  expect(await stateOf(viewer)).toEqual({ kind: "off" });
  expect(await beginSecondFactor(viewer, { password: PASSWORD }, NOW)).toEqual({ ok: true });
  const waiting = await stateOf(viewer);
  if (waiting.kind !== "coupling") throw new Error("Nothing waits.");
  expect((await loadViewer(viewer.id, TODAY))?.secondFactor).toBe(false);
  expect(await confirmCoupling(viewer, { code: codeAt(waiting.secret, LATER) }, NOW)).toEqual({ ok: false, refusal: "wrong_code" });
  const confirmed = await confirmCoupling(viewer, { code: codeAt(waiting.secret, NOW) }, NOW);
  if (!confirmed.ok) throw new Error("It was not confirmed.");
  expect(new Set(confirmed.codes.map(readRecoveryCode)).size).toBe(RECOVERY_CODES);
  expect(await stateOf(viewer)).toEqual({ kind: "on", since: NOW, codesLeft: RECOVERY_CODES });
  expect((await loadViewer(viewer.id, TODAY))?.secondFactor).toBe(true);
  expect(await sessionsOf(viewer)).toBe(0);
});

test("the same form sent twice keeps the first secret, and confirming twice gives codes once", async () => {
  const viewer = await someone();
  await Promise.all([beginSecondFactor(viewer, { password: PASSWORD }, NOW), beginSecondFactor(viewer, { password: PASSWORD }, NOW)]);
  const first = await stateOf(viewer);
  await beginSecondFactor(viewer, { password: PASSWORD }, LATER);
  expect(await stateOf(viewer)).toEqual(first);
  if (first.kind !== "coupling") throw new Error("Nothing waits.");
  const code = codeAt(first.secret, NOW);
  const twice = await Promise.all([confirmCoupling(viewer, { code }, NOW), confirmCoupling(viewer, { code }, NOW)]);
  expect(twice.map((each) => (each.ok ? each.codes.length : each.refusal)).toSorted()).toEqual([0, RECOVERY_CODES]);
});

test("without the password nothing begins, and a secret that waited a quarter of an hour is no longer confirmed", async () => {
  const viewer = await someone();
  expect(await beginSecondFactor(viewer, { password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await stateOf(viewer)).toEqual({ kind: "off" });
  await beginSecondFactor(viewer, { password: PASSWORD }, NOW);
  const waiting = await stateOf(viewer);
  if (waiting.kind !== "coupling") throw new Error("Nothing waits.");
  const late = halfMinutesLater(NOW, 30);
  expect(await stateOf(viewer, late)).toEqual({ kind: "off" });
  expect(await confirmCoupling(viewer, { code: codeAt(waiting.secret, late) }, late)).toEqual({ ok: false, refusal: "coupling_over" });
  await beginSecondFactor(viewer, { password: PASSWORD }, late);
  expect(await stateOf(viewer, late)).not.toEqual(waiting);
});

test("a confirmed one is not replaced by beginning again", async () => {
  const viewer = await someone();
  await coupled(viewer, PASSWORD, NOW);
  expect(await beginSecondFactor(viewer, { password: PASSWORD }, NOW)).toEqual({ ok: false, refusal: "factor_exists" });
  expect(await stateOf(viewer)).toMatchObject({ kind: "on" });
});

test("new recovery codes ask for password and code; the old ones die", async () => {
  const viewer = await someone();
  const { secret, codes: [old = ""] } = await coupled(viewer, PASSWORD, NOW);
  const code = codeAt(secret, LATER);
  expect(await renewRecoveryCodes(viewer, { password: "not this one", code }, LATER)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await renewRecoveryCodes(viewer, { password: PASSWORD, code: codeAt(secret, NOW) }, NOW)).toEqual({ ok: false, refusal: "wrong_code" });
  const renewed = await renewRecoveryCodes(viewer, { password: PASSWORD, code }, LATER);
  if (!renewed.ok) throw new Error("They were not renewed.");
  expect(renewed.codes).toHaveLength(RECOVERY_CODES);
  expect(await renewRecoveryCodes(viewer, { password: PASSWORD, code: old }, LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await renewRecoveryCodes(viewer, { password: PASSWORD, code: renewed.codes[0] ?? "" }, LATER)).toMatchObject({ ok: true });
});

test("turning it off asks for password and code, and is refused where it is required of that office", async () => {
  const [viewer, member] = [await someone(), await someone("member")];
  const [{ secret }, { codes: [first = ""] }] = [await coupled(viewer, PASSWORD, NOW), await coupled(member, PASSWORD, NOW)];
  const proof = { password: PASSWORD, code: codeAt(secret, LATER) };
  await requireIt(true);
  expect(await removeSecondFactor(viewer, proof, LATER)).toEqual({ ok: false, refusal: "factor_required" });
  expect(await removeSecondFactor(member, { password: PASSWORD, code: first }, LATER)).toEqual({ ok: true });
  await requireIt(false);
  expect(await removeSecondFactor(viewer, { ...proof, code: "000000" }, LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await removeSecondFactor(viewer, proof, LATER)).toEqual({ ok: true });
  expect(await stateOf(viewer)).toEqual({ kind: "off" });
  expect(await removeSecondFactor(viewer, proof, LATER)).toEqual({ ok: false, refusal: "no_factor" });
});

test("another telephone takes the place of the old one in one step, also where one is required", async () => {
  const viewer = await someone();
  const { secret, codes: [code = ""] } = await coupled(viewer, PASSWORD, NOW);
  await requireIt(true);
  expect(await changeTelephone(viewer, { password: PASSWORD, code }, NOW)).toEqual({ ok: true });
  await requireIt(false);
  const waiting = await stateOf(viewer);
  if (waiting.kind !== "coupling") throw new Error("Nothing waits.");
  expect(waiting.secret).not.toBe(secret);
  expect(await confirmCoupling(viewer, { code: codeAt(secret, LATER) }, LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await confirmCoupling(viewer, { code: codeAt(waiting.secret, LATER) }, LATER)).toMatchObject({ ok: true });
});

test("ten wrong codes in a quarter of an hour, and the right one waits", async () => {
  const viewer = await someone();
  await beginSecondFactor(viewer, { password: PASSWORD }, NOW);
  const waiting = await stateOf(viewer);
  if (waiting.kind !== "coupling") throw new Error("Nothing waits.");
  const guesses = await Promise.all(Array.from({ length: 15 }, () => confirmCoupling(viewer, { code: "wrong" }, NOW)));
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === "wrong_code")).toHaveLength(10);
  expect(await confirmCoupling(viewer, { code: codeAt(waiting.secret, NOW) }, NOW)).toEqual({ ok: false, refusal: "throttled", minutes: 15 });
});

test("the secret and the codes stand nowhere in the database, and their seal and hashes not in its history", async () => {
  const viewer = await someone();
  const { secret, codes } = await coupled(viewer, PASSWORD, NOW);
  const textOf = async (rows: Promise<readonly { readonly text: string }[]>) => (await rows).map(({ text }) => text).join();
  const kept = await textOf(fresh.owner<{ text: string }[]>`
    select to_jsonb(f)::text as text from second_factor f union all select to_jsonb(c)::text from recovery_code c`);
  const history = await textOf(fresh.owner<{ text: string }[]>`
    select tbl || coalesce(old::text, '') || coalesce(new::text, '') as text from audit_event where tbl in ('second_factor', 'recovery_code')`);
  expect(kept).toContain("sealed_secret");
  expect(history).toContain("confirmed_at");
  expect(history).not.toMatch(/sealed_secret|code_hash|last_step/);
  for (const each of [secret, ...codes]) expect(kept + history).not.toContain(each);
});

test("administrators of the root require it for the whole house by ticking the box, and no longer by clearing it", async () => {
  const read = await houseRules();
  if (!read) throw new Error("There is no installation.");
  const sent = new FormData();
  for (const [name, value] of Object.entries({ ...read, languages: "ar", secondFactorRequired: "on", was: asRead(read) })) sent.append(name, String(value));
  const ticked = parseForm(sent, houseRulesForm);
  sent.delete("secondFactorRequired");
  const cleared = parseForm(sent, houseRulesForm);
  if (ticked.status !== "success" || cleared.status !== "success") throw new Error("The form is not in order.");
  expect(await changeHouseRules(union.coordinator, ticked.value)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await changeHouseRules(union.administrator, ticked.value)).toEqual({ ok: true });
  expect((await loadInstallation())?.secondFactorRequired).toBe(true);
  expect(await changeHouseRules(union.administrator, cleared.value)).toEqual({ ok: false, refusal: "stale" });
  expect(await changeHouseRules(union.administrator, { ...cleared.value, was: asRead(ticked.value) })).toEqual({ ok: true });
  expect((await loadInstallation())?.secondFactorRequired).toBe(false);
});

test("keepers without one are counted once, whatever they hold; members, the suspended and former holders are not", async () => {
  const before = await keepersWithoutSecondFactor(TODAY);
  const viewer = await someone("bureau");
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: viewer.id, organisationId: union.sister, role: "coordinator" }));
  await someone("member");
  const former = await someone("member");
  const past = { startsOn: "2020-01-01", endsOn: "2026-03-03" };
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: former.id, organisationId: union.sister, role: "coordinator", ...past }));
  expect(await keepersWithoutSecondFactor(TODAY)).toBe(before + 1);
  await coupled(viewer, PASSWORD, NOW);
  expect(await keepersWithoutSecondFactor(TODAY)).toBe(before);
});
