import { expect, test } from "vitest";

import { readSettings } from "../../scripts/server/settings";

test("without settings it listens on this machine alone, on port 3000", () => {
  expect(readSettings({})).toEqual({ host: "127.0.0.1", port: 3000, publicUrl: undefined, trustProxy: undefined, pooled: false });
});

test("settings are read, and empty ones count as absent", () => {
  const settings = readSettings({ HOST: "::", PORT: "0", PUBLIC_URL: "https://hiwar.example", TRUST_PROXY: "1" });
  expect(settings).toMatchObject({ host: "::", port: 0, trustProxy: 1 });
  expect(settings.publicUrl?.origin).toBe("https://hiwar.example");
  expect(readSettings({ HOST: "", PORT: "", PUBLIC_URL: "", TRUST_PROXY: "" }).port).toBe(3000);
  expect(readSettings({ TRUST_PROXY: "10.0.0.1, 10.0.0.2" }).trustProxy).toBe("10.0.0.1, 10.0.0.2");
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PUBLIC_URL", "hiwar.example"],
  ["PUBLIC_URL", "ftp://hiwar.example"],
  ["PUBLIC_URL", "https://hiwar.example/app"],
  ["TRUST_PROXY", "true"],
  ["DATABASE_POOLER", "session"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is "`));
});

test("a mail server is read, and one that cannot be read is refused without its password being repeated", () => {
  expect(() => readSettings({ SMTP_URL: "smtps://post:secret@mail.example:465" })).not.toThrow();
  for (const SMTP_URL of ["mail.example", "https://post:secret@mail.example", "smtp://"]) {
    expect(() => readSettings({ SMTP_URL })).toThrow(/^SMTP_URL is no address(?!.*secret)/);
  }
});
