import { beforeAll, expect, test } from "vitest";

import { translator } from "~/i18n/translator";
import { ownChoices } from "@db/queries/own-account";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

const { union } = ownUnion();
let ask: Ask;

beforeAll(async () => {
  ask = askerOf(await builtApp());
});

const valueOf = (body: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1]?.replaceAll("&quot;", '"') ?? "";

test("whoever changes name, language and notices reads the next page in that language, with what they chose", async () => {
  const cookie = await cookieOf(union.member.id);
  const page = await ask("GET", "/settings", { cookie });
  const form = { name: "منخرطة جديدة", gender: "feminine", language: "fr", was: valueOf(page.body, "was") };
  const saved = await ask("POST", "/settings", { cookie, form });
  expect([saved.status, saved.location]).toEqual([303, "/settings?saved"]);
  expect(await ownChoices(union.member.id)).toEqual({ name: "منخرطة جديدة", gender: "feminine", language: "fr", notices: false });
  const chosen = saved.cookies.map((each) => each.split(";")[0]).join("; ");
  const next = await ask("GET", "/settings?saved", { cookie: `${cookie}; ${chosen}` });
  for (const words of [translator("fr")("settings.saved"), "منخرطة جديدة", 'lang="fr"']) expect(next.body).toContain(words);
});

test("a form without a name comes back with the error at its field and nothing lost; one that is stale shows both versions", async () => {
  const cookie = await cookieOf(union.coordinator.id);
  const was = valueOf((await ask("GET", "/settings", { cookie })).body, "was");
  const empty = await ask("POST", "/settings", { cookie, form: { name: " ", language: "en", was } });
  expect(empty.status).toBe(422);
  expect(empty.body).toContain('aria-invalid="true"');
  expect((await ask("POST", "/settings", { cookie, form: { name: "الاسم الأول", language: "ar", was } })).status).toBe(303);
  const stale = await ask("POST", "/settings", { cookie, form: { name: "الاسم الثاني", language: "ar", was } });
  expect(stale.status).toBe(409);
  for (const name of ["الاسم الأول", "الاسم الثاني"]) expect(stale.body).toContain(name);
});
