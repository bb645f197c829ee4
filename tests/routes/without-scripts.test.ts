import { expect, test } from "vitest";

import { translator } from "~/i18n/translator";

import { askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const { union } = ownUnion();
const HANDED_OVER = "streamController.enqueue";

test("a page that no script takes over is plain markup, without scripts, marks for them, or the data that they would read", async () => {
  const { status, body } = await askerOf(await builtApp())("GET", "/commitments", { cookie: await cookieOf(union.coordinator.id) });
  expect(status).toBe(200);
  expect(body).toMatch(/^<!DOCTYPE html><html lang="ar-MA" dir="rtl">/);
  expect(body).toMatch(/<\/html>$/);
  expect(body).not.toMatch(/<script|<!--/);
  expect(body).not.toContain(HANDED_OVER);
});

test("a page that scripts take over is sent with them and with what its loaders answered", async () => {
  const { status, body } = await askerOf(await builtApp())("GET", "/meetings/new", { cookie: await cookieOf(union.coordinator.id) });
  expect(status).toBe(200);
  expect(body).toMatch(/<script[^>]* type="module"/);
  expect(body).toContain(HANDED_OVER);
});

test("a page that fails while it is drawn is a whole error page, is reported, and says nothing of the fault", async () => {
  const build = await builtApp();
  const route = build.routes["routes/commitments"];
  if (!route) throw new Error("The build has no ledger");
  const broken = () => {
    throw new Error("the drawing failed");
  };
  const faults: unknown[] = [];
  const ask = askerOf({ ...build, routes: { ...build.routes, "routes/commitments": { ...route, module: { ...route.module, default: broken } } } }, undefined, faults);
  const { status, body } = await ask("GET", "/commitments", { cookie: await cookieOf(union.coordinator.id) });
  expect(status).toBe(500);
  expect(body).toMatch(/^<!DOCTYPE html><html lang="ar-MA" dir="rtl">/);
  expect(body).toContain(translator("ar")("common.errorPage.fault.title"));
  expect(body).not.toContain("the drawing failed");
  expect(faults).toHaveLength(1);
});
