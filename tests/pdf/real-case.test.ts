import { afterAll, beforeAll, expect, test } from "vitest";

import { issueMinutes } from "~/commands/issue-minutes";
import { LANGUAGES } from "~/domain/localized";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import { loadViewer } from "@db/queries/sessions";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { READERS } from "../support/paper-readers";

const NOW = new Date("2021-05-19T10:00:00Z");
let fresh: FreshDatabase;
let coordinator: Viewer;
let meetings: string[];
const drawn: Uint8Array[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  await transaction(HOUSE, (tx) => seedExample(tx, { now: NOW, passwordHash: "!" }));
  const [role] = await fresh.sql<{ account_id: string }[]>`select account_id from role_grant where role = 'coordinator'`;
  coordinator = (await loadViewer(role?.account_id ?? "", "2021-05-19")) as Viewer;
  meetings = (await fresh.sql<{ id: string }[]>`select id from meeting where state = 'held' order by id`).map(({ id }) => id);
  setPress({ warm: () => {}, close: async () => {}, print: async (paper) => { const printed = await print(paper); drawn.push(printed.bytes); return printed; } });
});

afterAll(() => fresh.drop());

test("the meetings of the real case have minutes in each language, whose commitments can be read back", async () => {
  expect(meetings.length).toBeGreaterThanOrEqual(3);
  for (const [at, meetingId] of meetings.entries()) {
    const language = LANGUAGES[at % LANGUAGES.length] ?? "ar";
    const issued = await issueMinutes(coordinator, meetingId, { id: newId(), language, level: "organisation" }, { origin: "https://hiwar.example", now: NOW });
    expect(issued).toMatchObject({ ok: true });
  }
  const words = await fresh.sql<{ words: string }[]>`select words from commitment where meeting_id is not null`;
  const text = (await Promise.all(drawn.map((bytes) => READERS[0]?.read(bytes)))).flat().join("\n");
  const lost = words.flatMap(({ words: said }) => said.match(/\p{Script=Arabic}{4,}/gu) ?? []).filter((word) => !text.includes(word));
  expect(lost).toEqual([]);
}, 120_000);
