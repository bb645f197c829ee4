import { createHash } from "node:crypto";

import { delay, http, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { refusalOfNewPassword } from "~/commands/new-password";
import { isBreached, onBreachCheckSkipped } from "~/outside/breached-passwords";
import { isCommonlyLeaked } from "~/outside/leaked-passwords";

import { outside } from "../support/outside";

const RANGE = "https://api.pwnedpasswords.com/range/:prefix";
const PASSWORD = "quatre chats sur le toit";
const HASH = createHash("sha1").update(PASSWORD).digest("hex").toUpperCase();
const PADDING = `${"A".repeat(35)}:0`;

let skipped: Error[];

beforeEach(() => {
  skipped = [];
  onBreachCheckSkipped((reason) => skipped.push(reason));
});

afterEach(() => {
  vi.unstubAllEnvs();
  onBreachCheckSkipped(() => {});
});

function answers(text: string, status = 200): void {
  outside.use(http.get(RANGE, () => new HttpResponse(text, { status })));
}

/** Counts how often the list is asked. */
function countAsked(): () => number {
  let asked = 0;
  outside.use(http.get(RANGE, () => {
    asked += 1;
    return HttpResponse.text(PADDING);
  }));
  return () => asked;
}

test("a password of the list is found, and five letters of its hash are all that leaves this machine", async () => {
  const asked: Request[] = [];
  outside.use(http.get(RANGE, ({ request }) => {
    asked.push(request);
    return HttpResponse.text([PADDING, `${HASH.slice(5)}:42`].join("\r\n"));
  }));
  expect(await isBreached(PASSWORD)).toBe(true);
  expect(asked.map(({ url }) => url)).toEqual([`https://api.pwnedpasswords.com/range/${HASH.slice(0, 5)}`]);
  expect(asked[0]?.headers.get("add-padding")).toBe("true");
});

test("a password that the list does not hold is not found", async () => {
  answers(`${"0".repeat(35)}:7\r\n${PADDING}\r\n`);
  expect(await isBreached(PASSWORD)).toBe(false);
  expect(skipped).toEqual([]);
});

test("a row that only pads finds nothing, even one that is this very password's", async () => {
  answers(`${HASH.slice(5)}:0`);
  expect(await isBreached(PASSWORD)).toBe(false);
});

test("a list that fails, is empty or is something else is passed over and the skip is told without anything about the password", async () => {
  for (const [text, status] of [["busy", 503], ["", 200], ["<html>Wi-Fi of the hotel</html>", 200], [`${HASH.slice(5)}:many`, 200]] as const) {
    answers(text, status);
    expect(await isBreached(PASSWORD)).toBeNull();
  }
  outside.use(http.get(RANGE, () => HttpResponse.error()));
  expect(await isBreached(PASSWORD)).toBeNull();
  expect(skipped).toHaveLength(5);
  for (const { message } of skipped) {
    expect(message).toMatch(/^The list of breached passwords could not be asked \(.+\); the list that comes with Hiwar was used alone\.$/);
    expect(message.toUpperCase()).not.toContain(HASH.slice(0, 5));
    expect(message).not.toContain(PASSWORD);
  }
});

test("a list that does not answer is waited for two seconds and no longer", async () => {
  outside.use(http.get(RANGE, async () => {
    await delay("infinite");
    return HttpResponse.text(PADDING);
  }));
  expect(await isBreached(PASSWORD)).toBeNull();
  expect(skipped[0]?.message).toContain("no answer in time");
});

test("an answer that leads elsewhere is not followed", async () => {
  let followed = false;
  outside.use(
    http.get(RANGE, () => new HttpResponse(null, { status: 302, headers: { location: "https://elsewhere.invalid/" } })),
    http.get("https://elsewhere.invalid/", () => {
      followed = true;
      return HttpResponse.text(`${HASH.slice(5)}:42`);
    }),
  );
  expect(await isBreached(PASSWORD)).toBeNull();
  expect(followed).toBe(false);
});

test("switched off, nothing leaves this machine and nothing is told", async () => {
  const asked = countAsked();
  vi.stubEnv("BREACH_CHECK", "off");
  expect(await isBreached(PASSWORD)).toBeNull();
  expect(asked()).toBe(0);
  expect(skipped).toEqual([]);
});

test("what the shipped list knows is refused without asking anybody, in any letters and with figures around it", async () => {
  const asked = countAsked();
  for (const password of ["corvette", "Metallica", "BLINK182", "liverpool2024", "1password1"]) {
    expect(isCommonlyLeaked(password) || (await refusalOfNewPassword(password, []))).toBeTruthy();
    expect(await refusalOfNewPassword(password, [])).toBe("weak_password");
  }
  expect(asked()).toBe(0);
});

test("a new password is refused as breached where the list can be asked, and taken on the shipped list alone where it cannot", async () => {
  answers(`${HASH.slice(5)}:3`);
  expect(await refusalOfNewPassword(PASSWORD, [])).toBe("breached_password");
  answers("busy", 503);
  expect(await refusalOfNewPassword(PASSWORD, [])).toBeNull();
  expect(await refusalOfNewPassword("Première coordination", ["Première coordination"])).toBe("weak_password");
});
