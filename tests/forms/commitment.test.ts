import { expect, test } from "vitest";

import { commitmentForm } from "~/forms/commitment";
import { parseForm } from "~/forms/parse";

const ID = "01a2016f-3688-76c9-8423-6b86b39fd32f";
const whole = {
  id: ID, side: "theirs", words: " برمجة لقاء ", wording: "substance", partyId: ID, source: "press", "said.kind": "exact", "said.from": "2021-04-01", rung: "spoken", dueKind: "none", confidentiality: "organisation",
};

function read(change: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...whole, ...change })) form.append(name, value);
  const reply = parseForm(form, commitmentForm);
  return reply.status === "success" ? { content: reply.value.content, errors: null } : { content: null, errors: reply.reply().error };
}

test("a whole form is read, its words trimmed", () => {
  expect(read({}).content).toMatchObject({ words: "برمجة لقاء", verbatim: false, said: { kind: "exact", from: "2021-04-01", to: null }, dueKind: "none", dueOn: null });
});

test("what the choices need must be there", () => {
  expect(read({ words: "  " }).errors).toEqual({ words: ["required"] });
  expect(read({ partyId: "" }).errors).toEqual({ partyId: ["required"] });
  expect(read({ source: "meeting" }).errors).toEqual({ meetingId: ["required"] });
  expect(read({ dueKind: "on" }).errors).toEqual({ dueOn: ["required"] });
  expect(read({ dueKind: "after" }).errors).toEqual({ triggerId: ["required"] });
  expect(read({ "said.from": "" }).errors).toEqual({ "said.from": ["required"] });
  expect(read({ dueKind: "after", triggerId: ID, triggerDays: "-1" }).errors).toEqual({ triggerDays: ["too_small|min=0"] });
});

test("everything that is missing is told at once", () => {
  expect(read({ words: "", partyId: "", source: "meeting", dueKind: "on" }).errors).toEqual({ words: ["required"], partyId: ["required"], meetingId: ["required"], dueOn: ["required"] });
});

test("what the choices do not use is left out, whatever was typed before", () => {
  expect(read({ side: "ours", officeHolderId: ID, spokenBy: "الوزير" }).content).toMatchObject({ partyId: null, officeHolderId: null, spokenBy: null });
  expect(read({ officeHolderId: ID, spokenBy: "الوزير" }).content).toMatchObject({ officeHolderId: ID, spokenBy: null });
  expect(read({ meetingId: ID, eventId: ID }).content).toMatchObject({ meetingId: null, eventId: null });
  expect(read({ dueOn: "2021-06-01", triggerId: ID, triggerDays: "9" }).content).toMatchObject({ dueOn: null, triggerId: null, triggerDays: null });
  expect(read({ dueKind: "after", triggerId: ID, triggerText: "المرسوم", triggerDays: "60" }).content).toMatchObject({ triggerId: ID, triggerDays: 60, triggerText: null });
});
