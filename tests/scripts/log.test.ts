import { PassThrough } from "node:stream";

import fc from "fast-check";
import { expect, test } from "vitest";

import { createLog } from "../../scripts/server/log";
import { masked, maskedIp } from "../../scripts/server/masked";

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written = new PassThrough();
  let text = "";
  written.on("data", (chunk: Buffer) => (text += chunk.toString()));
  write(createLog(written));
  return text.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a line is one JSON object with its instant in UTC", () => {
  const [line] = logged((log) => log.info({ status: 200 }, "answered"));
  expect(line).toMatchObject({ msg: "answered", status: 200 });
  expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test("a line break in what is told stays inside its line", () => {
  expect(logged((log) => log.info({ path: "/a\n{\"msg\":\"forged\"}" }, "answered"))).toHaveLength(1);
});

test("secrets and persons are blotted out wherever they stand", () => {
  const [line] = logged((log) => log.info({ password: "hunter2hunter2", sent: { email: "a@b.ma", phone: "+212612345678", token: "t0ken", name: "somebody" } }, "x"));
  expect(JSON.stringify(line)).not.toMatch(/hunter2|a@b\.ma|612345678|t0ken|somebody/);
});

test("an error of the database tells its kind and its statement, and nothing that was sent with it", () => {
  const cause = Object.assign(new Error('duplicate key value: Key (email)=(salma@example.ma) already exists.'), { code: "23505" });
  const [line] = logged((log) => log.error({ err: new Error("Failed query: insert into person values ($1, $2)\nparams: Salma,salma@example.ma,0612345678", { cause }) }, "request failed"));
  const text = JSON.stringify(line);
  expect(text).toContain("insert into person");
  expect(text).toContain("23505");
  expect(text).not.toMatch(/Salma|salma|0612345678/);
});

test.each(["join", "enrol", "reset", "confirm"])("the token of a link under /%s is not told", (part) => {
  expect(masked(`GET /${part}/abc-DEF_123?x=1`)).toBe(`GET /${part}/***?***`);
});

test.each(["0612345678", "06 12 34 56 78", "+212 6 12 34 56 78", "+212612345678", "00212612345678", "06-12-34-56-78"])("the telephone number %s is not told", (number) => {
  expect(masked(`call ${number} now`)).toBe("call *** now");
});

test("ids, days, numbers of dossiers and instants are told as they are", () => {
  const plain = "/dossiers/2026-014 0190e0c8-1234-7abc-8def-0123456789ab 2026-11-22 2026-11-22T06:07:08.000Z 1234567890";
  expect(masked(plain)).toBe(plain);
});

test("no e-mail address survives, whatever stands around it", () => {
  fc.assert(fc.property(fc.emailAddress(), fc.constantFrom(" ", "\n", "'", '"', "(", "<"), (email, around) => !masked(`x${around}${email}${around}y`).includes(email)));
});

test.each([
  ["196.200.10.77", "196.200.10.0"],
  ["::ffff:196.200.10.77", "196.200.10.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
  ["2001:db8::1", "2001:db8:0::"],
  ["::1", "0:0:0::"],
  ["", ""],
])("of the address %s only the network is told", (ip, network) => {
  expect(maskedIp(ip)).toBe(network);
});
