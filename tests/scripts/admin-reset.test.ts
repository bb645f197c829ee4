import { spawn } from "node:child_process";

import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";

import { resetPassword } from "~/commands/reset-password";
import { newId } from "~/forms/id";
import { connect, setDatabase } from "@db/client";
import { migrate } from "@db/migrate";
import { openDatabase } from "@db/open";
import { accessOf } from "@db/queries/suspension";
import { account, person, secondFactor } from "@db/schema";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { dataFolder, hasServer, removeDataFolders } from "../support/data-folder";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { buildUnion, type Union } from "../support/union";

const PASSWORD = "cinq chiens dans la cour";

type Ended = { readonly code: number | null; readonly output: string; readonly complaint: string };

/** Runs the script as a process of its own, as somebody at the console would. */
function run(flags: readonly string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/admin-reset.ts", ...flags], {
    env: { ...process.env, DATABASE_URL: "", DATABASE_APP_URL: "", PUBLIC_URL: "https://union.invalid", SMTP_URL: "", ...env }, stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, complaint] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output, complaint })));
}

let fresh: FreshDatabase;
let union: Union;
let env: Record<string, string>;

beforeEach(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
  env = { DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl };
  await transaction(HOUSE, (tx) => tx.update(person).set({ name: "مسؤولة", email: "keeper@union.invalid" }).where(eq(person.id, union.administrator.id)));
});

afterEach(() => fresh.drop());
afterAll(() => removeDataFolders());

const tokenIn = (output: string): string => /^https:\/\/union\.invalid\/reset\/([\w-]{43})$/m.exec(output)?.[1] ?? "";

test("the only administrator gets a link, by which they set a password; their contact is not spelt out", async () => {
  const { code, output, complaint } = await run([], env);
  expect(complaint).toBe("");
  expect(code).toBe(0);
  expect(output).toContain("A link for مسؤولة (k***@union.invalid), good once, within the hour:");
  expect(output).not.toContain("keeper@union.invalid");
  expect(await resetPassword(tokenIn(output), PASSWORD, { now: new Date(), ip: "192.0.2.1" })).toEqual({ ok: true });
  const [kept] = await fresh.owner<{ actor: string }[]>`select actor from audit_event where tbl = 'reset_link' and old is null`;
  expect(kept?.actor).toBe("house");
});

test("of several administrators one is named; a stranger to the office and an unknown flag are refused", async () => {
  const other = newId();
  await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id: other, name: "مسؤول", phone: "+212612345678" });
    await grantRole(tx, { accountId: other, organisationId: union.root, role: "administrator" });
  });
  const stranger = ["--account", union.coordinator.id];
  const [which, notInOffice, unknown] = await Promise.all([run([], env), run(stranger, env), run(["--acount", other], env)]);
  expect(which.code).toBe(1);
  expect(which.complaint).toContain("Say whom to let in with --account <id>:");
  expect(which.complaint).toContain(`${other}  مسؤول  ***78`);
  expect(which.complaint).toContain(union.administrator.id);
  expect(notInOffice).toMatchObject({ code: 1, output: "", complaint: expect.stringContaining("does not administer this union") });
  expect(unknown).toMatchObject({ code: 1, complaint: expect.stringContaining("Use: npm run admin:reset") });
  expect(tokenIn((await run(["--account", other], env)).output)).not.toBe("");
});

test("a suspension and a second factor stay unless they are named, and what was done is in the history", async () => {
  const { id } = union.administrator;
  await transaction(HOUSE, async (tx) => {
    await tx.update(account).set({ suspendedAt: new Date() }).where(eq(account.id, id));
    await tx.insert(secondFactor).values({ accountId: id, sealedSecret: "sealed", createdAt: new Date(), confirmedAt: new Date() });
  });
  expect(await run([], env)).toMatchObject({ code: 1, output: "", complaint: expect.stringMatching(/Add --resume[^]*suspended {2}with a second factor/) });
  const resumed = await run(["--resume"], env);
  expect(resumed.output).toContain("The suspension has ended.");
  expect(await accessOf(id)).toEqual({ suspendedAt: null, leftAt: null });
  expect(await fresh.owner`select 1 from second_factor`).toHaveLength(1);
  const bare = await run(["--remove-second-factor"], env);
  expect(bare.output).toContain("The second factor was removed.");
  expect(await fresh.owner`select 1 from second_factor`).toHaveLength(0);
  const done = await fresh.owner<{ tbl: string; op: string }[]>`select tbl, case when new is null then 'delete' else 'update' end as op from audit_event where actor = 'house' and tbl in ('account', 'second_factor') and old is not null`;
  expect(done.map(({ tbl, op }) => `${op} ${tbl}`)).toEqual(expect.arrayContaining(["update account", "delete second_factor"]));
});

test("it joins the embedded database that is in use and leaves it running; without a union it says so", async () => {
  const folder = dataFolder();
  const open = await openDatabase({ log: () => {}, env: { HIWAR_DATA: folder } });
  try {
    await migrate(open.ownerUrl);
    const embedded = { HIWAR_DATA: folder };
    expect(await run([], embedded)).toMatchObject({ code: 1, complaint: expect.stringContaining("No union is set up here yet") });
    const database = connect(open.appUrl);
    setDatabase(database);
    await buildUnion();
    expect(tokenIn((await run([], embedded)).output)).not.toBe("");
    expect(hasServer(folder)).toBe(true);
    await database.close();
  } finally {
    await open.leave();
  }
});
