import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { versionRefusal } from "@db/given";
import { openDatabase } from "@db/open";
import { urlAs } from "@db/roles";
import { StartupError } from "@db/startup-error";

import { freshDatabase, type FreshDatabase } from "../support/database";

let fresh: FreshDatabase;
let folder: string;

beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "hiwar-given-"));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await fresh.drop();
});

const open = (env: Record<string, string>) => openDatabase({ log: () => {}, env: { HIWAR_DATA: folder, ...env } });

test("PostgreSQL 15 to 18 are taken, older and newer ones refused by name", () => {
  expect([150_000, 150_018, 180_004].map(versionRefusal)).toEqual([undefined, undefined, undefined]);
  expect(versionRefusal(140_012)).toContain("PostgreSQL 14: Hiwar needs 15 to 18");
  expect(versionRefusal(190_000)).toContain("PostgreSQL 19");
});

test("a given server is used as its owner, and as the role for serving that is named", async () => {
  const opened = await open({ DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl });
  expect(opened).toMatchObject({ ownerUrl: fresh.ownerUrl, appUrl: fresh.appUrl });
  await opened.leave();
});

test.each([
  ["a missing database", () => fresh.ownerUrl.replace(/[^/]+$/, "nowhere"), /^The database "nowhere" of DATABASE_URL does not exist on 127\.0\.0\.1:\d+: /],
  ["a refused password", () => urlAs(fresh.ownerUrl, "hiwar", "s3cret"), /^The server 127\.0\.0\.1:\d+ refuses user "hiwar" with the password given in DATABASE_URL\.$/],
  ["a server that is not there", () => "postgres://hiwar:s3cret@127.0.0.1:1/hiwar", /^The server 127\.0\.0\.1:1 of DATABASE_URL cannot be reached \(ECONNREFUSED\)\.$/],
  ["an address that is none", () => "localhost/hiwar?s3cret", /^DATABASE_URL is not an address such as /],
])("%s is one sentence, without the password", async (_what, url, sentence) => {
  const error: unknown = await open({ DATABASE_URL: url() }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartupError);
  expect((error as Error).message).toMatch(sentence);
  expect((error as Error).message).not.toContain("s3cret");
});
