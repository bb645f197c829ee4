import { execFile } from "node:child_process";
import { type AddressInfo, connect as dial, createServer, type Server, type Socket } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { freshDatabase, type FreshDatabase } from "../support/database";

/** What the driver asks of every new connection before it is used. */
const TYPES_ASKED = "typcategory";
/** How long the database is away, in milliseconds: the driver tries again at once, and is refused. */
const AWAY = 500;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** A way to the database that breaks once, when the driver has asked a connection for its types, and is closed for a moment. Answers its address and how often it broke. */
async function breakingWay(): Promise<{ url: string; broken: () => number; close: () => void }> {
  const there = new URL(fresh.appUrl);
  let broken = 0;
  const open = new Set<Socket>();
  let server: Server;
  const portOf = (listening: Server): number => (listening.address() as AddressInfo).port;
  const listen = (port: number): Promise<number> => new Promise((resolve) => {
    server = createServer((near) => {
      const far = dial(Number(there.port), there.hostname);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        open.add(one);
        one.on("error", () => other.destroy()).on("close", () => other.destroy());
      }
      far.pipe(near);
      near.on("data", (asked: Buffer) => {
        if (broken > 0 || !asked.includes(TYPES_ASKED)) return void far.write(asked);
        broken += 1;
        const same = portOf(server);
        server.close();
        for (const each of open) each.destroy();
        setTimeout(() => void listen(same), AWAY);
      });
    }).listen(port, "127.0.0.1", () => resolve(portOf(server)));
  });
  const url = new URL(there);
  url.port = String(await listen(0));
  return { url: url.href, broken: () => broken, close: () => server.close() };
}

function useThrough(url: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", "tests/support/pool-user.mts"], { env: { ...process.env, DATABASE_URL: url, ...env }, timeout: 25_000 }, (_error, said) => {
      resolve({ code: child.exitCode ?? -1, said });
    });
  });
}

test("a connection that breaks while the driver asks it for its types does not end the process, which is answered once the database is back", async () => {
  const way = await breakingWay();
  const { code, said } = await useThrough(way.url);
  way.close();
  expect(way.broken()).toBe(1);
  expect(said).toMatch(/a connection broke that nobody waited for[\s\S]*answered\n$/);
  expect(code).toBe(0);
});

test("whatever else nobody caught ends the process, and is logged", async () => {
  const { code, said } = await useThrough(fresh.appUrl, { THEN_FAIL: "1" });
  expect(said).toContain("stopped by a fault");
  expect(code).toBe(1);
});
