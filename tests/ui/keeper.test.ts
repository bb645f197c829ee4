import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { DeviceTexts } from "~/ui/editor/device-texts";
import { Keeper, type KeeperState } from "~/ui/editor/keeper";
import type { KeptText, WrittenText } from "~/ui/editor/kept-text";
import type { KeepAnswer, Keeping } from "~/ui/editor/server-keeping";
import { beginning } from "~/ui/editor/writing";

const CURRENT = { id: "v1", number: 1, by: "منسقة", on: "4 مارس 2026" };
const written = (document: string): WrittenText => ({ title: "عنوان", document, why: "" });

beforeEach(() => {
  vi.useFakeTimers();
  const timers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
  vi.stubGlobal("window", Object.assign(new EventTarget(), timers));
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A device that keeps texts in memory. */
function deviceOf(kept = new Map<string, KeptText>()): DeviceTexts & { readonly kept: Map<string, KeptText> } {
  return {
    kept,
    write: async (tab, text) => void kept.set(tab, text),
    clear: async (tab) => void kept.delete(tab),
    all: async () => [...kept].map(([tab, text]) => ({ tab, text })).sort((a, b) => b.text.at - a.text.at),
  };
}

/** A server that keeps one text by the same rule as the real one. */
function serverOf() {
  const server = { revision: 0, text: null as WrittenText | null, base: "v1", current: CURRENT, mood: "well" as "well" | "no network" | "answer lost" | "signed out", asked: [] as Keeping[] };
  const send = async (keeping: Keeping): Promise<KeepAnswer> => {
    server.asked.push(keeping);
    if (server.mood === "no network" || server.mood === "signed out") return { kind: server.mood };
    const said = { here: [], current: server.current };
    const follows = server.text === null || [keeping.revision, keeping.next].includes(server.revision);
    if (!follows && server.text) return { kind: "elsewhere", revision: server.revision, text: { ...server.text, base: server.base, revision: server.revision }, ...said };
    if (keeping.text) Object.assign(server, { text: keeping.text, revision: keeping.next });
    return server.mood === "answer lost" ? { kind: "no network" } : { kind: "kept", revision: server.revision, ...said };
  };
  return { server, send };
}

function keeperOn(options: { device?: DeviceTexts | null; send: (keeping: Keeping) => Promise<KeepAnswer>; tab?: string; revision?: number; next?: number }) {
  const page = { text: written("أ"), state: null as KeeperState | null };
  const keeper = new Keeper({ read: () => page.text, base: "v1", revision: 0, tab: "tab", device: null, tell: (state) => void (page.state = state), ...options });
  const type = (document: string) => {
    page.text = written(document);
    keeper.changed();
  };
  return { page, keeper, type };
}

test("what is typed is on the device within a second and on the server within ten, also while typing goes on", async () => {
  const device = deviceOf();
  const { server, send } = serverOf();
  const { page, type } = keeperOn({ device, send });
  for (let tick = 0; tick < 100; tick += 1) {
    type(`نص ${tick}`);
    await vi.advanceTimersByTimeAsync(100);
    if (tick === 10) expect(device.kept.get("tab")?.document).toMatch(/^نص \d$/);
  }
  expect(server.text?.document).toMatch(/^نص [5-9]\d$/);
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(server.text).toEqual(written("نص 99"));
  expect(page.state?.place).toBe("server");
  expect(device.kept.size, "the device holds only what the server has not").toBe(0);
});

test("without a network it stays on the device, says so, and goes when the network is back", async () => {
  const device = deviceOf();
  const { server, send } = serverOf();
  server.mood = "no network";
  const { page, keeper, type } = keeperOn({ device, send });
  keeper.start();
  type("كتب دون شبكة");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.state).toMatchObject({ place: "device", trouble: "no network" });
  expect(device.kept.get("tab")?.document).toBe("كتب دون شبكة");
  server.mood = "well";
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(100);
  expect(server.text?.document).toBe("كتب دون شبكة");
  expect(page.state).toMatchObject({ place: "server", trouble: null });
  keeper.stop();
});

test("a keeping whose answer got lost is not taken for somebody else's", async () => {
  const device = deviceOf();
  const { server, send } = serverOf();
  server.mood = "answer lost";
  const { page, type } = keeperOn({ device, send });
  type("أول");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.text?.document).toBe("أول");
  type("أول وثان");
  server.mood = "well";
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.state?.elsewhere).toBeNull();
  expect(server.text?.document).toBe("أول وثان");

  const killed = deviceOf();
  server.mood = "answer lost";
  const second = keeperOn({ device: killed, send, revision: server.revision });
  second.type("قبل الانقطاع");
  await vi.advanceTimersByTimeAsync(3_000);
  second.type("بعد الانقطاع");
  await vi.advanceTimersByTimeAsync(500);
  second.keeper.stop();
  server.mood = "well";
  const from = await beginning({ ...written("قديم"), base: "v1", revision: 0 }, killed, { tab: "new tab", isAlive: () => false, restores: true, hasTyped: () => false });
  const third = keeperOn({ device: killed, send, tab: "new tab", revision: from.revision, next: from.next });
  third.type(from.text.document);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.text?.document).toBe("بعد الانقطاع");
  expect(third.page.state?.elsewhere).toBeNull();
});

test("a text that was kept from another tab is not written over before its author has chosen", async () => {
  const { server, send } = serverOf();
  const [first, second] = [keeperOn({ device: deviceOf(), send, tab: "one" }), keeperOn({ device: deviceOf(), send, tab: "two" })];
  first.type("نص النافذة الأولى");
  await vi.advanceTimersByTimeAsync(3_000);
  second.type("نص النافذة الثانية");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(server.text?.document).toBe("نص النافذة الأولى");
  expect(second.page.state).toMatchObject({ place: "device", elsewhere: { document: "نص النافذة الأولى" } });
  second.keeper.keepThisOne();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.text?.document).toBe("نص النافذة الثانية");
  first.type("نص النافذة الأولى ثم زيادة");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(server.text?.document).toBe("نص النافذة الثانية");
  expect(first.page.state?.elsewhere?.document).toBe("نص النافذة الثانية");
});

test("after a session ended the text is asked for only once somebody is signed in again, and then goes by itself", async () => {
  const device = deviceOf();
  const { server, send } = serverOf();
  server.mood = "signed out";
  const { page, type } = keeperOn({ device, send });
  type("جملة لم تكتمل");
  await vi.advanceTimersByTimeAsync(3_000);
  type("جملة لم تكتمل بعد");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page.state).toMatchObject({ place: "device", trouble: "signed out" });
  expect(server.asked.slice(1).every(({ text }) => text === null)).toBe(true);
  server.mood = "well";
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.text?.document).toBe("جملة لم تكتمل بعد");
  expect(page.state).toMatchObject({ place: "server", trouble: null });
});

test("where neither device nor server keeps it, it says that it could not save", async () => {
  const { server, send } = serverOf();
  server.mood = "no network";
  const { page, type } = keeperOn({ device: null, send });
  type("لا مكان له");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.state?.place).toBe("nowhere");
});

test("the newest text of a tab that is gone is put back, that of a living tab is left to it, and what the server has is let go of", async () => {
  const kept = (document: string, at: number): KeptText => ({ ...written(document), base: "v1", revision: 3, next: 4, at });
  const shown = { ...written("نص المنصة"), base: "v1", revision: 3 };
  const device = deviceOf(new Map([["living", kept("نافذة مفتوحة", 9)], ["gone", kept("نافذة أغلقت", 5)], ["older", kept("نافذة أقدم", 2)], ["same", kept("نص المنصة", 7)]]));
  const options = { tab: "mine", isAlive: (tab: string) => tab === "living", restores: true, hasTyped: () => false };
  expect(await beginning(shown, device, options)).toMatchObject({ text: { document: "نافذة أغلقت" }, fromDevice: true, revision: 3, next: 4 });
  expect([...device.kept.keys()].sort()).toEqual(["living", "mine", "older"]);

  const typed = await beginning(shown, device, { ...options, hasTyped: () => true });
  expect(typed).toMatchObject({ text: { document: "نص المنصة" }, fromDevice: false, aside: { text: { document: "نافذة أغلقت" } } });
  expect([...device.kept.values()].map(({ document }) => document)).toContain("نافذة أغلقت");
});
