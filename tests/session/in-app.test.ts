import fc from "fast-check";
import { expect, test } from "vitest";

import { inApp } from "~/session/in-app";

test("an address of this house is kept whole", () => {
  expect(inApp("/meetings/new?dossier=2021-001#outcomes")).toBe("/meetings/new?dossier=2021-001#outcomes");
});

test.each(["//evil.example", "\\\\evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example/", "javascript:alert(1)", "/.//evil.example", "evil", "", null, undefined, 7])(
  "%j leads nowhere but home",
  (to) => {
    expect(inApp(to)).toBe("/");
  },
);

test("nobody is sent from signing in to signing in", () => {
  expect(inApp("/sign-in?to=/admin")).toBe("/");
});

test("whatever is asked for, the answer stays on this host, however often it is read", () => {
  const nasty = fc.string({ unit: fc.constantFrom("/", "\\", ".", "@", ":", "?", "#", "\t", "\n", "%", "2", "f", "e", "v", "i", "l", "h", "t", "p", "s"), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.webUrl(), fc.string(), nasty.map((tail) => `/${tail}`)), (to) => {
      const kept = inApp(to);
      const staysHere = new URL(kept, "https://hiwar.example").origin === "https://hiwar.example";
      return staysHere && kept.startsWith("/") && !kept.startsWith("//") && inApp(kept) === kept;
    }),
    { numRuns: 3000 },
  );
});
