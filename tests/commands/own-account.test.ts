import { expect, test } from "vitest";

import { changeOwnAccount } from "~/commands/change-own-account";
import type { Viewer } from "~/domain/viewer";
import { accountAsRead } from "~/forms/settings";
import { newId } from "~/forms/id";
import { ownChoices } from "@db/queries/own-account";
import { loadViewer } from "@db/queries/sessions";
import { addAccount } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { fresh } = ownUnion();
const NEW = { name: "منخرطة باسم جديد", gender: "feminine" as const, language: "fr" as const, notices: false };

async function someone(): Promise<{ viewer: Viewer; was: string }> {
  const id = await transaction(HOUSE, (tx) => addAccount(tx, { name: "منخرطة", email: `${newId()}@union.invalid` }));
  const [viewer, kept] = [await loadViewer(id, TODAY), await ownChoices(id)];
  if (!viewer || !kept) throw new Error("The account is not there.");
  return { viewer, was: accountAsRead(kept) };
}

test("name, form of address, language and notices are changed by their owner, and hold from the next page on", async () => {
  const { viewer, was } = await someone();
  expect(await ownChoices(viewer.id)).toEqual({ name: "منخرطة", gender: null, language: "ar", notices: true });
  expect(await changeOwnAccount(viewer, { ...NEW, was })).toEqual({ ok: true });
  expect(await ownChoices(viewer.id)).toEqual(NEW);
  expect(await loadViewer(viewer.id, TODAY)).toMatchObject({ name: NEW.name, language: "fr" });
});

test("the same form sent twice is one change; one that was read before another change is refused and changes nothing", async () => {
  const { viewer, was } = await someone();
  expect(await changeOwnAccount(viewer, { ...NEW, was })).toEqual({ ok: true });
  expect(await changeOwnAccount(viewer, { ...NEW, was })).toEqual({ ok: true });
  expect(await changeOwnAccount(viewer, { ...NEW, name: "اسم آخر", was })).toEqual({ ok: false, refusal: "stale" });
  expect(await ownChoices(viewer.id)).toEqual(NEW);
});

test("the history says that the name was changed, and knows neither the old nor the new one", async () => {
  const { viewer, was } = await someone();
  await changeOwnAccount(viewer, { ...NEW, was });
  const rows = await fresh.owner<{ text: string }[]>`select coalesce(old::text, '') || coalesce(new::text, '') as text from audit_event where tbl = 'person' and row_id = ${viewer.id} and action = 'UPDATE'`;
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).toContain("name");
  for (const name of ["منخرطة", NEW.name]) expect(rows[0]?.text).not.toContain(name);
});
