import { beforeAll, expect, test } from "vitest";

import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { commitmentById } from "@db/queries/commitments";
import { addCommitment, addDossier, addStateChange, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";
import { pdf } from "../support/pdf";
import { type Fields, servedApp } from "../support/served-app";

process.env.HIWAR_DATA = newFolder();

const ar = translator("ar");
const { fresh, union } = ownUnion();
const served = servedApp();
let dossier: BuiltDossier;

beforeAll(async () => {
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id, confidentiality: "members", headCount: 100 }));
});

const promised = (given: Partial<Parameters<typeof addCommitment>[2]> = {}) => transaction(HOUSE, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "in_progress", ...given }));
const post = (path: string, fields: Fields, account = union.coordinator.id) => served.post(account, path, fields);
const read = async (path: string, account = union.coordinator.id) => (await served.get(account, path)).text();
const file = (name: string, content: Buffer) => new File([new Uint8Array(content)], name);
const evidenceOn = (id: string) => fresh.sql`select id from evidence where commitment_id = ${id}`;

test("evidence is added by a form, stands on the commitment's page with its hash, and has a page of its own", async () => {
  const commitment = await promised();
  const id = newId();
  const answer = await post(`/commitments/${commitment}/evidence/new`, { id, kind: "file", shows: "صدور المقرر", file: file("المقرر.pdf", pdf()) });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/commitments/${commitment}#evidence`]);
  const page = await read(`/commitments/${commitment}`, union.localBureau.id);
  for (const told of ["صدور المقرر", "SHA-256", `href="/evidence/${id}"`, "المقرر.pdf"]) expect(page).toContain(told);
  expect(await read(`/evidence/${id}`)).toContain("صدور المقرر");
});

test("a lying file and one of forty megabytes and more are refused at their field with what was typed, and leave nothing", async () => {
  const commitment = await promised();
  const typed = { kind: "file", shows: "ما كتبته المنسقة", onDay: "2026-02-11" };
  const lying = await post(`/commitments/${commitment}/evidence/new`, { ...typed, id: newId(), file: file("المقرر.pdf", Buffer.from("MZ\u0090program")) });
  const shown = await lying.text();
  expect(lying.status).toBe(422);
  for (const told of ["ما كتبته المنسقة", "2026-02-11", ar("documents.chosenBefore", { name: "\u2068المقرر.pdf\u2069" })]) expect(shown).toContain(told);
  const long = await post(`/commitments/${commitment}/evidence/new`, { ...typed, id: newId(), file: file("طويل.pdf", Buffer.alloc(200_000_000)) }).catch(() => null);
  expect(long === null || long.status === 413 || (long.status === 422 && (await long.text()).includes("ما كتبته المنسقة"))).toBe(true);
  expect(await evidenceOn(commitment)).toEqual([]);
}, 120_000);

test("a verdict by whoever recorded a commitment or its claim is refused, also when it is posted by hand", async () => {
  const byRecorder = await promised({ recordedBy: union.localBureau.id });
  const byClaimant = await promised({ state: "claimed_done", claimedBy: union.localBureau.id });
  const verdict = async (id: string, account: string) => {
    const version = (await commitmentById(scopeOf(union.coordinator), id))?.version ?? 0;
    return (await post(`/commitments/${id}/moves/keep`, { id: newId(), version: String(version), evidence: "محضر" }, account)).status;
  };
  expect([await verdict(byRecorder, union.localBureau.id), await verdict(byClaimant, union.localBureau.id)]).toEqual([403, 403]);
  expect([await verdict(byRecorder, union.bureau.id), await verdict(byClaimant, union.bureau.id)]).toEqual([303, 303]);
});

test("three truths stand side by side, the verdict that was undone is read beside what undid it, and silence is said plainly", async () => {
  const silent = await read(`/commitments/${await promised({ confidentiality: "members", state: "claimed_done" })}`);
  for (const said of [ar("commitments.page.noClaim"), ar("commitments.page.noVerdict"), ar("evidence.members.none")]) expect(silent).toContain(said);
  const id = await promised({ state: "undone" });
  await transaction(HOUSE, async (tx) => {
    const change = { subject: "commitment", subjectId: id } as const;
    await addStateChange(tx, dossier, { ...change, move: "claim", fromState: "in_progress", toState: "claimed_done", claim: "تم ذلك" });
    await addStateChange(tx, dossier, { ...change, move: "keep", fromState: "claimed_done", toState: "kept", evidence: "المقرر المنشور", actorId: union.bureau.id });
    await addStateChange(tx, dossier, { ...change, move: "undo", fromState: "kept", toState: "undone", reason: "حكم المحكمة", reversal: "annulled", actorId: union.bureau.id });
  });
  const page = await read(`/commitments/${id}`);
  for (const told of ["تم ذلك", "المقرر المنشور", "حكم المحكمة", ar("commitments.page.undone", { how: ar("terms.reversal.annulled") })]) expect(page).toContain(told);
});

test("a member is asked on their page, answers by a button, and finds the answer marked; others find no trace of it", async () => {
  const id = await promised({ confidentiality: "members", state: "kept", settledCount: 40 });
  const address = `/dossiers/${dossier.number}`;
  const before = await read(address, union.member.id);
  for (const told of [`/commitments/${id}/confirmation`, ar("member.confirm.private"), ar("common.waitingPeople", { count: 60, number: "60" })]) expect(before).toContain(told);
  const answer = await post(`/commitments/${id}/confirmation`, { answer: "not_yet" }, union.member.id);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${address}#asked-${id}`]);
  expect(await read(address, union.member.id)).toContain(ar("member.confirm.answered"));
  expect(await read(`/commitments/${id}`)).toContain(ar("evidence.members.some", { least: "5" }));
  expect((await post(`/commitments/${id}/confirmation`, { answer: "not_yet" }, union.sisterMember.id)).status).toBe(404);
  expect((await post(`/commitments/${id}/confirmation`, { answer: "not_yet" }, union.coordinator.id)).status).toBe(403);
});
