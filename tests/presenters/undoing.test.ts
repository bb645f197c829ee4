import { expect, test } from "vitest";

import { COMMITMENT_TRANSITIONS } from "~/domain/commitment";
import { DEMAND_TRANSITIONS } from "~/domain/demand";
import { DOSSIER_TRANSITIONS } from "~/domain/dossier";
import { LANGUAGES } from "~/domain/localized";
import { MEETING_TRANSITIONS } from "~/domain/meeting";
import { translator } from "~/i18n/translator";
import { undoingOf } from "~/presenters/undoing";

const TABLES = { DOSSIER_TRANSITIONS, COMMITMENT_TRANSITIONS, MEETING_TRANSITIONS, DEMAND_TRANSITIONS };
const said = (possible: boolean, words: "reopens" | "final") => ({ possible, words: translator("ar")(`ui.consequences.${words}`) });

test("a move that ends something says that it can be reopened, or that nothing leads back; one after which the work goes on says neither", () => {
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "submitted", "decline")).toEqual(said(true, "reopens"));
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "in_dialogue", "merge")).toEqual(said(true, "reopens"));
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "settled", "archive")).toEqual(said(false, "final"));
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "adopted", "take_up")).toBeNull();
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "settled", "reopen")).toBeNull();
  expect(undoingOf("ar", COMMITMENT_TRANSITIONS, "in_progress", "break")).toEqual(said(true, "reopens"));
  expect(undoingOf("ar", COMMITMENT_TRANSITIONS, "kept", "undo")).toEqual(said(false, "final"));
  expect(undoingOf("ar", MEETING_TRANSITIONS, "scheduled", "cancel")).toEqual(said(false, "final"));
  expect(undoingOf("ar", DEMAND_TRANSITIONS, "answered", "drop")).toEqual(said(true, "reopens"));
});

test("a move that the table does not know from a state ends nothing", () => {
  expect(undoingOf("ar", DOSSIER_TRANSITIONS, "archived", "merge")).toBeNull();
});

test("in every table what no move leads out of is called final, and only that", () => {
  for (const [name, table] of Object.entries(TABLES)) {
    for (const { move, from, to } of table) {
      const exits = table.filter((row) => (row.from as readonly string[]).includes(to)).length;
      const isFinal = undoingOf("fr", table as typeof DOSSIER_TRANSITIONS, from[0] as "draft", move as "submit")?.possible === false;
      expect([name, move, isFinal]).toEqual([name, move, to !== "state before" && exits === 0]);
    }
  }
});

test("each language has its words", () => {
  expect(new Set(LANGUAGES.map((language) => undoingOf(language, DOSSIER_TRANSITIONS, "submitted", "decline")?.words)).size).toBe(LANGUAGES.length);
});
