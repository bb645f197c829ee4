import * as fc from "fast-check";
import { expect, test } from "vitest";

import { deviceOf } from "~/session/device";

const asked = (agent: string | null): Request => new Request("http://127.0.0.1/", { headers: agent === null ? {} : { "user-agent": agent } });

test("a browser is called by its name and its system's", () => {
  expect(deviceOf(asked("Mozilla/5.0 (Android 13; Mobile; rv:120.0) Gecko/120.0 Firefox/120.0"))).toBe("Firefox, Android");
  expect(deviceOf(asked("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1"))).toBe("Safari, iOS");
  expect(deviceOf(asked("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"))).toBe("Chrome, Windows");
});

test("a browser that says nothing, or nothing that is known, has no name", () => {
  expect(deviceOf(asked(null))).toBeNull();
  expect(deviceOf(asked("  "))).toBeNull();
});

test("whatever a browser says of itself, its name stays short", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }).map((text) => text.replaceAll(/[^\u0020-\u007E]/g, "")), (agent) => {
      expect((deviceOf(asked(agent)) ?? "").length).toBeLessThanOrEqual(120);
    }),
  );
});
