import { afterEach, beforeEach, expect, test } from "vitest";

import { openExample } from "~/commands/open-example";
import { removeExample } from "~/commands/remove-example";
import { setUpUnion } from "~/commands/set-up-union";
import { signIn } from "~/commands/sign-in";
import { newId } from "~/forms/id";
import type { Setup } from "~/forms/setup";
import { migrate } from "@db/migrate";
import { owner, setOwner } from "@db/owner";
import { loadInstallation } from "@db/queries/installation";
import { loadViewer } from "@db/queries/sessions";
import { ensureSetupCode } from "@db/queries/setup";
import { recreateExample } from "@db/recreate";
import { exampleAccount } from "@db/queries/accounts";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { NOW, TODAY } from "../support/union";

let fresh: FreshDatabase;
let printed: string[];

beforeEach(async () => {
  fresh = await freshDatabase();
  printed = [];
  setOwner({ url: fresh.ownerUrl, migrate: () => migrate(fresh.ownerUrl), print: (line) => void printed.push(line), backUp: () => {} });
});

afterEach(() => fresh.drop());

const ASKED = { given: { noticeId: null, textHash: "a".repeat(64) }, now: NOW, today: TODAY, ip: "192.0.2.1" };

async function aSetup(over: Partial<Setup> = {}): Promise<Setup> {
  return {
    id: newId(), organisationId: newId(), code: (await ensureSetupCode()) ?? "", name: { ar: "الجمعية", fr: null, en: null }, kind: "association", languages: ["ar", "fr"],
    personName: "المسؤولة الأولى", gender: "feminine", contact: { email: "first@union.invalid", phone: null }, password: "three cats on the roof", language: "ar", ...over,
  };
}

test("the setup code stays the same until a union exists, and is gone then", async () => {
  const code = await ensureSetupCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(await ensureSetupCode()).toBe(code);
  await setUpUnion(await aSetup(), ASKED);
  expect(await ensureSetupCode()).toBeNull();
  expect(await fresh.owner`select * from setup_code`).toEqual([]);
});

test("whoever knows the code sets the union up and administers it", async () => {
  const union = await aSetup();
  expect(await setUpUnion(union, ASKED)).toEqual({ ok: true, accountId: union.id });
  expect(await loadInstallation()).toMatchObject({ rootId: union.organisationId, isExample: false, name: union.name });
  const viewer = await loadViewer(union.id, TODAY);
  expect(viewer?.roles).toMatchObject([{ role: "administrator", organisationId: union.organisationId }]);
  expect(await signIn({ contact: "first@union.invalid", password: union.password }, ASKED.ip)).toMatchObject({ ok: true, accountId: union.id });
  expect(await fresh.owner`select account_id, text_hash, at from consent`).toEqual([{ account_id: union.id, text_hash: ASKED.given.textHash, at: NOW }]);
});

test("the code may be typed in small letters, without dashes, with O for 0", async () => {
  const union = await aSetup();
  const typed = union.code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
  expect(await setUpUnion({ ...union, code: typed }, ASKED)).toMatchObject({ ok: true });
});

test("a wrong code sets nothing up, and guessing is throttled even for who then knows it", async () => {
  const union = await aSetup();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await setUpUnion({ ...union, code: "0000-0000-0000" }, ASKED)).toEqual({ ok: false, refusal: "setup_code_wrong" });
  }
  expect(await setUpUnion(union, ASKED)).toEqual({ ok: false, refusal: "throttled", minutes: 15 });
  expect(await loadInstallation()).toBeNull();
});

test("of ten who set up at the same instant one succeeds, and there is one union", async () => {
  const code = (await ensureSetupCode()) ?? "";
  const unions = await Promise.all(Array.from({ length: 10 }, (_, place) => aSetup({ code, contact: { email: `${place}@union.invalid`, phone: null } })));
  const results = await Promise.all(unions.map((union) => setUpUnion(union, ASKED)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const [counted] = await fresh.owner`select (select count(*) from organisation) as organisations, (select count(*) from account) as accounts`;
  expect(counted).toEqual({ organisations: 1, accounts: 1 });
});

test("the same form sent twice is the same setup, but only with the same password", async () => {
  const union = await aSetup();
  const both = await Promise.all([setUpUnion(union, ASKED), setUpUnion(union, ASKED)]);
  expect(both).toEqual([{ ok: true, accountId: union.id }, { ok: true, accountId: union.id }]);
  expect(await setUpUnion({ ...union, password: "another cat altogether" }, ASKED)).toMatchObject({ ok: false });
});

test("the example opens with one random password for an account of each office, and is marked", async () => {
  const opened = await openExample((await ensureSetupCode()) ?? "", ASKED);
  if (!opened.ok) throw new Error(opened.refusal);
  expect(await loadInstallation()).toMatchObject({ isExample: true });
  expect(printed.join()).toContain(opened.password);
  const accounts = await fresh.owner<{ email: string }[]>`select email from person`;
  expect(accounts).toHaveLength(4);
  for (const { email } of accounts) expect(await signIn({ contact: email, password: opened.password }, ASKED.ip)).toMatchObject({ ok: true });
});

test("the example is removed by its administrator alone, leaves nothing, and prints a new code", async () => {
  const code = await ensureSetupCode();
  await openExample(code ?? "", ASKED);
  const viewerOf = async (role: "member" | "administrator") => {
    const viewer = await loadViewer((await exampleAccount(role)) ?? "", TODAY);
    if (!viewer) throw new Error(`The example has no ${role}.`);
    return viewer;
  };
  const administrator = await viewerOf("administrator");
  expect(await removeExample(await viewerOf("member"), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await removeExample(administrator, NOW)).toEqual({ ok: true });
  expect(await loadInstallation()).toBeNull();
  expect(await fresh.owner`select * from audit_event`).toEqual([]);
  const next = await ensureSetupCode();
  expect(next).not.toBe(code);
  expect(printed.at(-1)).toContain(next ?? "no code");
  expect(await setUpUnion(await aSetup(), ASKED)).toMatchObject({ ok: true });
  await expect(fresh.sql`delete from audit_event`).rejects.toThrow(/permission denied/);
});

test("a real union is never emptied, whoever asks", async () => {
  const union = await aSetup();
  await setUpUnion(union, ASKED);
  const administrator = await loadViewer(union.id, TODAY);
  if (!administrator) throw new Error("There is no administrator.");
  expect(await removeExample(administrator, NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await recreateExample(owner())).toBe(false);
  expect(await loadInstallation()).toMatchObject({ rootId: union.organisationId });
});
