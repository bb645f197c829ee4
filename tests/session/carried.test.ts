import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";

import { carriedBy, carriedFrom, FORM_OF } from "~/session/carried";
import { leadOn } from "~/session/enter";
import { showOnce, takeOnce } from "~/session/shown-once";
import { findCarried } from "@db/queries/carried";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();

const HERE = new URL("http://127.0.0.1/meetings/new?dossier=2021-001");

function sentBy(formOf: string): FormData {
  const form = new FormData();
  form.set(FORM_OF, formOf);
  form.set("place", "مقر الاتحاد");
  form.set("password", "never to be kept");
  return form;
}

test("a form that met an ended session is carried without its passwords, and read back as it was", () => {
  const carried = carriedBy(sentBy("someone"), HERE);
  expect(carried).toEqual({ kind: "carried", to: "/meetings/new?dossier=2021-001", formOf: "someone", fields: [["place", "مقر الاتحاد"]] });
  expect(carriedFrom(JSON.stringify(carried))).toEqual(carried);
});

test.each(["", "null", "{", "[]", '{"kind":"carried"}', '{"kind":"carried","to":"/","formOf":7,"fields":[]}', '{"kind":"carried","to":"/","formOf":null,"fields":[["a"]]}'])(
  "what the sign-in page never writes is not read: %s",
  (text) => {
    expect(carriedFrom(text)).toBeNull();
  },
);

test("the same person finds the form waiting at its address, under the query it had", async () => {
  const { id } = union.coordinator;
  const response = await leadOn(id, "/", carriedBy(sentBy(id), HERE), NOW);
  const location = new URL(response.headers.get("Location") ?? "", HERE);
  const waiting = location.searchParams.get("carried") ?? "";
  expect(response.status).toBe(303);
  expect(location.pathname).toBe("/meetings/new");
  expect(location.searchParams.get("dossier")).toBe("2021-001");
  expect(await findCarried(id, waiting, "/meetings/new")).toEqual([["place", "مقر الاتحاد"]]);
  expect(await findCarried(union.member.id, waiting, "/meetings/new")).toBeNull();
  expect(await findCarried(id, waiting, "/dossiers/new")).toBeNull();
});

test("another person does not get the form, and is told so", async () => {
  const before = await fresh.owner`select count(*) as n from carried_form`;
  const response = await leadOn(union.member.id, "/", carriedBy(sentBy(union.coordinator.id), HERE), NOW);
  expect(response.headers.get("Location")).toBe(`/sign-in?dropped=1&to=${encodeURIComponent("/meetings/new")}`);
  expect(await fresh.owner`select count(*) as n from carried_form`).toEqual(before);
});

test("a form carried to another host is led home", async () => {
  const carried = { ...carriedBy(sentBy(union.coordinator.id), HERE), to: "//evil.example/x" };
  const response = await leadOn(union.coordinator.id, "/", carried, NOW);
  expect(response.headers.get("Location")).toMatch(/^\/\?carried=/);
});

test("a secret is shown on the next page and not again", () => {
  const cookies: string[] = [];
  const context = { secure: false, setCookie: (header: string) => void cookies.push(header) } as AppLoadContext;
  showOnce(context, "a secret");
  const [kept] = cookies;
  expect(kept).toContain("HttpOnly");
  expect(takeOnce(new Request(HERE, { headers: { cookie: kept?.split(";")[0] ?? "" } }), context)).toBe("a secret");
  expect(cookies[1]).toContain("Max-Age=0");
  expect(takeOnce(new Request(HERE), context)).toBeNull();
});
