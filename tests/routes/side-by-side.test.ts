import { beforeAll, expect, test } from "vitest";

import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { setPress } from "~/pdf/press";
import { papersAbout } from "@db/queries/papers";
import { addDossier, addMeeting } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";

process.env.HIWAR_DATA = newFolder();
setPress({ print: async (paper) => ({ bytes: Buffer.from(JSON.stringify(paper)), pages: 1 }), warm: () => {}, close: async () => {} });

const ar = translator("ar");
const { union } = ownUnion();
let ask: Ask;
let cookie: string;
let address: string;
let meetingId: string;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  cookie = await cookieOf(union.coordinator.id);
  meetingId = await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry] });
    return (await addMeeting(tx, dossier, { parties: [union.ministry] })).id;
  });
  address = `/meetings/${meetingId}/papers`;
});

const issue = (second: string) => ask("POST", address, { cookie, form: { id: newId(), language: "ar", level: "organisation", second } });
const series = async () => (await papersAbout(scopeOf(union.coordinator), "minutes", meetingId)).map(({ language, secondLanguage }) => [language, secondLanguage]);

test("the form offers a second language, none to begin with, and a paper in two says both in the list", async () => {
  const shown = (await ask("GET", address, { cookie })).body;
  const choices = shown.match(/<input[^>]*name="second"[^>]*>/g) ?? [];
  expect(choices.map((each) => [/value="(\w+)"/.exec(each)?.[1], /checked/.test(each)])).toEqual([["none", true], ["ar", false], ["fr", false], ["en", false]]);
  expect((await issue("none")).status).toBe(303);
  expect((await issue("fr")).status).toBe(303);
  expect(await series()).toEqual(expect.arrayContaining([["ar", null], ["ar", "fr"]]));
  expect((await ask("GET", address, { cookie })).body).toContain(`${ar("terms.language.ar")} + ${ar("terms.language.fr")}`);
});

test("an unknown second language is refused at its field, and nothing is issued", async () => {
  const before = await series();
  const { status, body } = await issue("xx");
  expect([status, body.includes(ar("errors.not_a_choice"))]).toEqual([422, true]);
  expect(await series()).toEqual(before);
});
