import { beforeAll, expect, test } from "vitest";

import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { setClosedOn } from "@db/queries/organisation-tree";
import { setLastDay } from "@db/queries/roles-held";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { givePassword, holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const CHANGED = translator("ar")("refusals.changed_meanwhile");
const { union } = ownUnion();
let ask: Ask;
let cookie: string;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  await givePassword(union.administrator.id);
  cookie = await cookieOf(union.administrator.id);
});

test("whose step has gone from the page meanwhile reads that something changed, and nothing is done", async () => {
  const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
  const address = `/admin/organisations/${union.organisation}?${new URLSearchParams({ transfer: leaving.grant, to: coming.viewer.id, from: TODAY })}`;
  expect((await ask("GET", address, { cookie })).body).not.toContain(CHANGED);
  await transaction(HOUSE, (tx) => setLastDay(tx, leaving.grant, "2026-03-01"));
  const form = { intent: "transfer", id: newId(), grantId: leaving.grant, toId: coming.viewer.id, from: TODAY, password: PASSWORD };
  const { status, body } = await ask("POST", address, { cookie, form });
  expect([status, body.includes(CHANGED)]).toEqual([409, true]);
});

test("so does whoever moves an organisation to a place that has closed", async () => {
  const address = `/admin/organisations/${union.organisation}?do=move&under=${union.sister}`;
  await transaction(HOUSE, (tx) => setClosedOn(tx, union.sister, TODAY));
  const form = { intent: "move", id: union.organisation, from: union.root, parentId: union.sister, password: PASSWORD };
  const { status, body } = await ask("POST", address, { cookie, form });
  expect([status, body.includes(CHANGED)]).toEqual([409, true]);
});

test("a form that is still on the page says itself why it was not taken", async () => {
  const address = `/admin/organisations/${union.organisation}?do=close`;
  const { status, body } = await ask("POST", address, { cookie, form: { intent: "close", id: union.organisation, closedOn: TODAY, password: "not this one" } });
  expect([status, body.includes(CHANGED)]).toEqual([422, false]);
});
