import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, expect, test } from "vitest";

import { accountForPostgres, canEnter, canRun } from "@db/embedded/account";
import { runnableNative, settleHome } from "@db/embedded/home";
import { findNative } from "@db/embedded/native";

const folders: string[] = [];
const isRoot = process.getuid?.() === 0;

function folder(mode: number): string {
  const made = mkdtempSync(path.join(tmpdir(), "hiwar-home-"));
  folders.push(made);
  chmodSync(made, mode);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

test("data live where they are wanted when PostgreSQL's account can go there, and nothing is said", () => {
  const said: string[] = [];
  const wanted = path.join(folder(0o755), "data");
  const home = settleHome(wanted, (line) => said.push(line));
  expect(home).toMatchObject({ folder: wanted, account: isRoot ? { name: "nobody" } : undefined });
  expect(said).toEqual([]);
});

test("data that PostgreSQL's account could not reach go to a folder of /var/lib, always the same, and it is said where", () => {
  // Root may enter anything, and lends PostgreSQL to nobody, who may not; an ordinary user has no way out but a refusal.
  const wanted = isRoot ? path.join(folder(0o700), "data") : folder(0o000);
  const said: string[] = [];
  const settle = (): string => settleHome(wanted, (line) => said.push(line)).folder;
  if (!isRoot) {
    expect(settle).toThrow(/set HIWAR_DATA to a folder/);
    return;
  }
  const home = settle();
  folders.push(home);
  expect(home).toMatch(/^\/var\/lib\/hiwar-[0-9a-f]{12}$/);
  expect(settle()).toBe(home);
  expect(said[0]).toBe(`PostgreSQL runs as nobody, who cannot enter ${wanted}: the data live in ${home}.`);
});

test("a folder that cannot be made is refused in a sentence", () => {
  const file = path.join(folder(0o755), "file");
  writeFileSync(file, "");
  expect(() => settleHome(path.join(file, "data"), () => {})).toThrow(/^The data folder \S+\/file\/data cannot be made \(ENOTDIR\): set HIWAR_DATA/);
});

test("whether an account can enter or run something is tried, not guessed", () => {
  const account = accountForPostgres();
  expect(canEnter(account, folder(0o755))).toBe(true);
  expect(canEnter(account, path.join(folder(0o755), "missing"))).toBe(false);
  expect(canRun(account, path.join(runnableNative(folder(0o755), account, () => {}).folder, "bin", "postgres"))).toBe(true);
  expect(canRun(account, "/nowhere/postgres")).toBe(false);
});

test("a platform that has no PostgreSQL of its own is told what to do", () => {
  expect(() => findNative("sunos-x64")).toThrow("No PostgreSQL comes with Hiwar for sunos-x64: install PostgreSQL 15 to 18 and give its address in DATABASE_URL.");
  expect(existsSync(path.join(findNative().folder, "share"))).toBe(true);
});
