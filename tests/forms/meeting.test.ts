import { describe, expect, test } from "vitest";

import { heldMeetingForm, upcomingMeetingForm } from "~/forms/meeting";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { withWhenInParts } from "~/forms/when-in-parts";

const PARTY = newId();

function sent(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of [["id", newId()], ["when.kind", "exact"], ["when.from", "2026-02-20"], ["parties", PARTY], ...fields] as const) form.append(name, value);
  return form;
}
const row = (place: number, fields: Readonly<Record<string, string>>) =>
  Object.entries({ id: newId(), kind: "their_commitment", dueKind: "none", rung: "spoken", words: "", ...fields }).map(([name, value]) => [`outcomes[${place}].${name}`, value] as const);

describe("the log of a meeting", () => {
  test("rows without words are no lines, and the others keep the place where their errors are shown", () => {
    const reply = parseForm(sent([...row(0, {}), ...row(1, { words: "تتبع الملف", verbatim: "on" }), ...row(2, {})]), heldMeetingForm);
    expect(reply.status === "success" && reply.value.outcomes).toMatchObject([{ place: 1, words: "تتبع الملف", verbatim: true, dueKind: "none", rung: "spoken", trigger: null, sign: null }]);
  });

  test("ticked offices come before typed ones, one a line, each once", () => {
    const reply = parseForm(sent([["oursKnown", "المنسق"], ["ours", "المنسق\n\n نائبه الأول \n"], ["theirs", "الكاتب العام"]]), heldMeetingForm);
    expect(reply.status === "success" && reply.value.attendees).toEqual({ ours: ["المنسق", "نائبه الأول"], theirs: ["الكاتب العام"] });
  });

  test("somebody has to be met; a party named on the spot is enough, and needs its kind", () => {
    const without = sent([]);
    without.delete("parties");
    expect(parseForm(without, heldMeetingForm)).toMatchObject({ error: { parties: ["required"] } });
    without.append("newParties[0].id", newId());
    without.append("newParties[0].name", "نقابة للتجربة");
    expect(parseForm(without, heldMeetingForm)).toMatchObject({ error: { "newParties[0].kind": ["required"] } });
    without.append("newParties[0].kind", "union");
    expect(parseForm(without, heldMeetingForm).status).toBe("success");
  });

  test.each([
    ["a day that is missing", { words: "نص", dueKind: "on" }, "outcomes[0].dueOn"],
    ["what it waits on", { words: "نص", dueKind: "after" }, "outcomes[0].trigger"],
    ["the event that it waits for", { words: "نص", dueKind: "after", triggerKind: "event", triggerOn: "2026-03-01" }, "outcomes[0].triggerText"],
    ["the day that it is counted from", { words: "نص", dueKind: "after", triggerKind: "day", triggerText: "صدور المرسوم" }, "outcomes[0].triggerOn"],
    ["words for a day that was typed", { triggerOn: "2026-03-01" }, "outcomes[0].words"],
    ["words for news that were typed", { sign: "صدرت التعليمات" }, "outcomes[0].words"],
  ])("a commitment asks for %s", (_, fields, at) => {
    expect(parseForm(sent(row(0, fields)), heldMeetingForm)).toMatchObject({ status: "error", error: { [at]: ["required"] } });
  });

  test("a line that is no commitment does not ask when it is due", () => {
    expect(parseForm(sent(row(0, { words: "نص", kind: "position", dueKind: "after" })), heldMeetingForm).status).toBe("success");
  });

  test("a trigger that is neither a commitment nor a line is no choice", () => {
    expect(parseForm(sent(row(0, { words: "نص", dueKind: "after", trigger: "meeting:1" })), heldMeetingForm)).toMatchObject({ error: { "outcomes[0].trigger": ["not_a_choice"] } });
  });

  test("of what was typed beside a trigger, only what its kind uses is kept; a form that does not say the kind is read by what it fills in", () => {
    const typed = { words: "نص", dueKind: "after", trigger: `commitment:${newId()}`, triggerText: "صدور المرسوم", triggerOn: "2026-03-01", triggerDays: "60" };
    const read = (fields: Readonly<Record<string, string>>) => {
      const reply = parseForm(sent(row(0, { ...typed, ...fields })), heldMeetingForm);
      return reply.status === "success" ? reply.value.outcomes[0] : null;
    };
    expect(read({ triggerKind: "event" })).toMatchObject({ trigger: null, triggerText: "صدور المرسوم", triggerOn: null, triggerDays: 60 });
    expect(read({ triggerKind: "day" })).toMatchObject({ trigger: null, triggerText: null, triggerOn: "2026-03-01", triggerDays: 60 });
    expect(read({ trigger: "", triggerOn: "" })).toMatchObject({ trigger: null, triggerText: "صدور المرسوم", triggerDays: 60 });
    expect(read({ dueKind: "none" })).toMatchObject({ trigger: null, triggerText: null, triggerOn: null, triggerDays: null });
  });

  test.each(["3651", "-1", "1.5", "ستون"])("%s is no number of days", (triggerDays) => {
    expect(parseForm(sent(row(0, { words: "نص", dueKind: "after", triggerKind: "event", triggerText: "صدور المرسوم", triggerDays })), heldMeetingForm)).toMatchObject({ error: { "outcomes[0].triggerDays": [expect.any(String)] } });
  });

  test("adding a row without scripts keeps everything and is no error", () => {
    const form = sent(row(0, { words: "تتبع الملف" }));
    form.append("__intent__", JSON.stringify({ type: "insert", payload: { name: "outcomes", defaultValue: { id: newId() } } }));
    const reply = parseForm(form, heldMeetingForm);
    expect(reply.status).toBeUndefined();
    expect(reply.reply().initialValue).toMatchObject({ outcomes: [{ words: "تتبع الملف" }, {}], parties: PARTY });
  });

  test("a meeting to come says where it stands", () => {
    expect(parseForm(sent([["state", "invited"]]), upcomingMeetingForm).status).toBe("success");
    expect(parseForm(sent([["state", "held"]]), upcomingMeetingForm).status).toBe("error");
  });
});

describe("dates chosen quickly or as a whole", () => {
  test("a quick day replaces the parts of the date, another day leaves them", () => {
    const quick = withWhenInParts(sent([["quick", "2026-03-03"]]));
    expect([quick.get("when.kind"), quick.getAll("when.from"), quick.has("quick")]).toEqual(["exact", ["2026-03-03"], false]);
    const other = withWhenInParts(sent([["quick", "other"]]));
    expect([other.getAll("when.from"), other.has("quick")]).toEqual([["2026-02-20"], false]);
  });

  test("a date chosen as a whole comes back in its parts", () => {
    const form = withWhenInParts(sent([["when", "between/2026-01-01/2026-01-09"]]));
    expect([form.get("when.kind"), form.get("when.from"), form.get("when.to")]).toEqual(["between", "2026-01-01", "2026-01-09"]);
  });
});
