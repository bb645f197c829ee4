import { createHash } from "node:crypto";

import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { editDeposit } from "~/commands/edit-deposit";
import { moveDossier } from "~/commands/move-dossier";
import { recordDeposit } from "~/commands/record-deposit";
import { depositSource, shownTexts } from "~/domain/deposit";
import type { DossierState } from "~/domain/dossier";
import { scopeOf, type Viewer } from "~/domain/viewer";
import type { NewDeposit } from "~/forms/deposit";
import { newId } from "~/forms/id";
import { fileById } from "@db/queries/demand-files";
import { depositById, depositsOf } from "@db/queries/deposits";
import { documentsOf } from "@db/queries/documents";
import { dossierById } from "@db/queries/dossiers";
import { demand, demandFile, party } from "@db/schema";
import { addDemand, addDemandFile, addDemandVersion, addDossier, addParty, type BuiltDemand, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { demandAs } from "../support/demands";
import { sentFile } from "../support/files";
import { ownUnion } from "../support/own-union";
import { pdf } from "../support/pdf";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const AT = { now: NOW, today: TODAY };
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
let dossier: BuiltDossier;
let fileId: string;
let first: BuiltDemand;
let second: BuiltDemand;

async function build(state: DossierState = "in_dialogue", level: "organisation" | "bureau" = "organisation") {
  await inTransaction(async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state, parties: [union.ministry] });
    fileId = await addDemandFile(tx, dossier, { title: "ملف 2026", confidentiality: level });
    await addDemand(tx, dossier, { fileId, part: "annex", stance: "validated", title: "ملحق", confidentiality: level });
    first = await addDemand(tx, dossier, { fileId, stance: "validated", title: "مراجعة التعويضات", confidentiality: level });
    second = await addDemand(tx, dossier, { fileId, stance: "validated", title: "فتح باب الترقية", confidentiality: level });
  });
}
const dataBefore = process.env.HIWAR_DATA;
beforeEach(() => {
  process.env.HIWAR_DATA = newFolder();
  return build();
});
afterEach(() => {
  if (dataBefore === undefined) delete process.env.HIWAR_DATA;
  else process.env.HIWAR_DATA = dataBefore;
});

async function formFor(viewer: Viewer, given: Partial<NewDeposit> = {}): Promise<NewDeposit> {
  const file = await fileById(scopeOf(viewer), fileId);
  return {
    id: newId(), party: union.ministry, onDay: "2026-03-01", way: "registry_office", registryNumber: "117/26", receivedBy: "مكتب الضبط", note: null, receipt: null, level: undefined,
    fileTitle: file?.title ?? "", texts: shownTexts(file?.items ?? []), ...given,
  };
}
const record = async (given: Partial<NewDeposit> = {}, viewer = union.coordinator) => recordDeposit(viewer, fileId, await formFor(viewer, given), AT);
const stored = async (viewer = union.bureau) => depositsOf(scopeOf(viewer), dossier.id);

describe("recording a deposit", () => {
  test("freezes every text in its validated version, under its place and number, with a hash that anybody can take again", async () => {
    const form = await formFor(union.coordinator);
    expect(await recordDeposit(union.coordinator, fileId, form, AT)).toEqual({ ok: true, id: form.id });
    const kept = await depositById(scopeOf(union.coordinator), form.id);
    expect(kept).toMatchObject({ fileTitle: "ملف 2026", onDay: "2026-03-01", way: "registry_office", registryNumber: "117/26", receivedBy: "مكتب الضبط", confidentiality: "organisation", createdBy: union.coordinator.id, version: 1 });
    expect(kept?.items.map(({ demandId, versionId, position, point, part }) => [demandId, versionId, position, point, part])).toEqual([
      [first.id, first.versionId, 1, 1, "demand"], [second.id, second.versionId, 2, 2, "demand"], [expect.any(String), expect.any(String), 3, null, "annex"],
    ]);
    expect(createHash("sha256").update(depositSource(kept?.items ?? [])).digest("hex")).toBe(kept?.hash);
    expect((await demandAs(union.coordinator, first.id)).state).toBe("deposited");
  });

  test("freezes the validated version, not a newer one that is still written", async () => {
    await inTransaction((tx) => addDemandVersion(tx, dossier, first.id, { title: "قيد التحرير" }));
    const form = await formFor(union.coordinator);
    await recordDeposit(union.coordinator, fileId, form, AT);
    expect((await depositById(scopeOf(union.coordinator), form.id))?.items[0]).toMatchObject({ versionId: first.versionId, title: "مراجعة التعويضات" });
  });

  test("at two parties makes two deposits of the same texts, each with its own way and number", async () => {
    const other = await inTransaction((tx) => addParty(tx, { name: { ar: "وزارة المالية" }, createdBy: union.coordinator.id }));
    expect(await record()).toMatchObject({ ok: true });
    expect(await record({ party: other, way: "registered_mail", registryNumber: null })).toMatchObject({ ok: true });
    const [one, two] = await stored();
    expect(new Set([one?.party.id, two?.party.id])).toEqual(new Set([union.ministry, other]));
    const hashes = await Promise.all([one, two].map(async (line) => (await depositById(scopeOf(union.bureau), line?.id ?? ""))?.hash));
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("takes an adopted dossier up into dialogue; one that is handed over before adoption goes on once it is adopted", async () => {
    await build("adopted");
    await record();
    expect((await dossierById(scopeOf(union.bureau), dossier.id))?.state).toBe("in_dialogue");
    await build("submitted");
    expect(await record()).toMatchObject({ ok: true });
    const submitted = await dossierById(scopeOf(union.bureau), dossier.id);
    expect(submitted?.state).toBe("submitted");
    const adopted = await moveDossier(union.bureau, { dossierId: dossier.id, changeId: newId(), version: submitted?.version ?? 0, move: "adopt", brought: {}, onDay: null }, AT);
    expect(adopted).toMatchObject({ ok: true });
    expect((await dossierById(scopeOf(union.bureau), dossier.id))?.state).toBe("in_dialogue");
  });

  test("is told to the bureau alone where the file is the bureau's alone, whatever level the form names", async () => {
    await build("in_dialogue", "bureau");
    expect(await record({}, union.coordinator)).toEqual({ ok: false, refusal: "not_found" });
    const both = { ...union.coordinator, roles: [...union.coordinator.roles, ...union.localBureau.roles] };
    const result = await record({ level: "organisation" }, both);
    expect(result).toMatchObject({ ok: true });
    expect((await stored(union.bureau))[0]?.confidentiality).toBe("bureau");
    expect(await stored(union.coordinator)).toEqual([]);
  });
});

describe("the scan of the receipt", () => {
  test("is kept with the deposit, at its level, and one that replaces it leaves it among the files of the dossier", async () => {
    const form = await formFor(union.coordinator);
    expect(await recordDeposit(union.coordinator, fileId, form, { ...AT, receipt: sentFile("وصل.pdf", pdf()) })).toMatchObject({ ok: true });
    expect((await depositById(scopeOf(union.coordinator), form.id))?.receipt).toMatchObject({ fileName: "وصل.pdf" });
    const again = { onDay: form.onDay, way: form.way, registryNumber: null, receivedBy: null, note: null, receipt: null, level: undefined, version: 1 };
    expect(await editDeposit(union.coordinator, form.id, again, { ...AT, receipt: sentFile("وصل أوضح.pdf", pdf()) })).toEqual({ ok: true });
    expect((await depositById(scopeOf(union.coordinator), form.id))?.receipt).toMatchObject({ fileName: "وصل أوضح.pdf" });
    expect((await documentsOf(scopeOf(union.coordinator), dossier.id)).documents.map(({ fileName }) => fileName).toSorted()).toEqual(["وصل أوضح.pdf", "وصل.pdf"].toSorted());
    expect(await editDeposit(union.coordinator, form.id, { ...again, version: 2 }, AT)).toEqual({ ok: true });
    expect((await depositById(scopeOf(union.coordinator), form.id))?.receipt).not.toBeNull();
  });
  test("that is no scan is refused at its field, and nothing is recorded", async () => {
    const form = await formFor(union.coordinator);
    expect(await recordDeposit(union.coordinator, fileId, form, { ...AT, receipt: sentFile("receipt.exe", "MZ") })).toMatchObject({ refusal: "fields", fields: { receipt: [expect.any(String)] } });
    expect(await stored()).toEqual([]);
  });
});

describe("a deposit is refused", () => {
  const refusals = async (given: Partial<NewDeposit>, viewer = union.coordinator) => {
    const result = await record(given, viewer);
    if (result.ok) return "recorded";
    return result.refusal === "fields" ? result.fields : result.refusal;
  };

  test("to whoever does not coordinate the organisation, and to nobody's knowledge beyond it", async () => {
    const form = await formFor(union.coordinator);
    for (const viewer of [union.bureau, union.localBureau]) expect(await recordDeposit(viewer, fileId, form, AT)).toEqual({ ok: false, refusal: "forbidden" });
    for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect(await recordDeposit(viewer, fileId, form, AT)).toEqual({ ok: false, refusal: "not_found" });
    expect(await refusals({ level: "bureau" })).toBe("forbidden");
    expect(await recordDeposit(union.coordinator, newId(), form, AT)).toEqual({ ok: false, refusal: "not_found" });
    expect(await stored()).toEqual([]);
  });

  test("on a day that has not come, and at a party that is not there or had ceased to exist by that day", async () => {
    const closed = await inTransaction(async (tx) => {
      const id = await addParty(tx, { name: { ar: "مديرية سابقة" }, createdBy: union.coordinator.id });
      await tx.update(party).set({ closedOn: "2026-02-15" }).where(eq(party.id, id));
      return id;
    });
    expect(await refusals({ onDay: "2026-03-05" })).toEqual({ onDay: ["in_the_future"] });
    expect(await refusals({ party: newId() })).toEqual({ party: ["unknown_party"] });
    expect(await refusals({ party: closed })).toEqual({ party: ["party_closed"] });
    expect(await refusals({ party: closed, onDay: "2026-02-15" })).toBe("recorded");
  });

  test("of an empty file, of one with a text that is not validated, and of one with a text that was dropped", async () => {
    for (const stance of ["draft", "in_review", "returned"] as const) {
      const text = await inTransaction((tx) => addDemand(tx, dossier, { fileId, stance }));
      expect(await refusals({})).toBe("not_validated");
      await inTransaction((tx) => tx.delete(demand).where(eq(demand.id, text.id)));
    }
    await inTransaction((tx) => addDemand(tx, dossier, { fileId, stance: "dropped" }));
    expect(await refusals({})).toBe("given_up");
    fileId = await inTransaction((tx) => addDemandFile(tx, dossier));
    expect(await refusals({})).toBe("empty");
  });

  test("to a coordinator who does not see all of the file", async () => {
    await inTransaction((tx) => addDemand(tx, dossier, { fileId, stance: "validated", confidentiality: "bureau" }));
    expect(await refusals({})).toBe("not_whole");
  });

  test("in a dossier that is closed", async () => {
    await build("settled");
    expect(await refusals({})).toBe("illegal_move");
  });

  test("when the file is not what the form showed: another version, another order, another name, a text more or less", async () => {
    const form = await formFor(union.coordinator);
    const again = () => recordDeposit(union.coordinator, fileId, { ...form, id: newId() }, AT);
    const changed = { ok: false, refusal: "changed" };
    for (const texts of [[], form.texts.toReversed(), form.texts.slice(1), [...form.texts, `4 ${newId()}`]]) expect(await recordDeposit(union.coordinator, fileId, { ...form, texts }, AT)).toEqual(changed);
    await inTransaction((tx) => tx.update(demandFile).set({ title: "عنوان آخر" }).where(eq(demandFile.id, fileId)));
    expect(await again()).toEqual(changed);
    await inTransaction((tx) => tx.update(demandFile).set({ title: "ملف 2026" }).where(eq(demandFile.id, fileId)));
    const next = await inTransaction((tx) => addDemandVersion(tx, dossier, second.id));
    await inTransaction((tx) => tx.update(demand).set({ validatedVersionId: next }).where(eq(demand.id, second.id)));
    expect(await again()).toEqual(changed);
    expect(await stored()).toEqual([]);
  });
});

describe("the same form", () => {
  test("sent twice, one after the other or at the same instant, is one deposit", async () => {
    const form = await formFor(union.coordinator);
    const send = () => recordDeposit(union.coordinator, fileId, form, AT);
    expect(await Promise.all([send(), send(), send()])).toEqual(Array.from({ length: 3 }, () => ({ ok: true, id: form.id })));
    expect(await send()).toEqual({ ok: true, id: form.id });
    expect(await stored()).toHaveLength(1);
  });
  test("under an id that somebody else took, or of another file, is refused and changes nothing", async () => {
    const form = await formFor(union.coordinator);
    await recordDeposit(union.coordinator, fileId, form, AT);
    expect(await recordDeposit(union.otherCoordinator, fileId, form, AT)).toEqual({ ok: false, refusal: "forbidden" });
    const other = await inTransaction((tx) => addDemandFile(tx, dossier));
    expect(await recordDeposit(union.coordinator, other, form, AT)).toEqual({ ok: false, refusal: "forbidden" });
  });
  test("raced by two coordinators makes two deposits, each whole", async () => {
    const forms = [await formFor(union.coordinator), await formFor(union.otherCoordinator)] as const;
    const results = await Promise.all([recordDeposit(union.coordinator, fileId, forms[0], AT), recordDeposit(union.otherCoordinator, fileId, forms[1], AT)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    for (const { id } of forms) expect((await depositById(scopeOf(union.bureau), id))?.items).toHaveLength(3);
  });
});

describe("correcting a deposit", () => {
  const correction = { onDay: "2026-02-20", way: "by_hand", registryNumber: null, receivedBy: "كتابة المدير", note: "سلم باليد", receipt: null, level: undefined, version: 1 } as const;
  const recorded = async () => {
    const form = await formFor(union.coordinator);
    await recordDeposit(union.coordinator, fileId, form, AT);
    return form.id;
  };
  test("changes how it was made, and nothing of what was handed over", async () => {
    const id = await recorded();
    const before = await depositById(scopeOf(union.coordinator), id);
    expect(await editDeposit(union.otherCoordinator, id, correction, AT)).toEqual({ ok: true });
    const after = await depositById(scopeOf(union.coordinator), id);
    expect(after).toMatchObject({ onDay: "2026-02-20", way: "by_hand", registryNumber: null, receivedBy: "كتابة المدير", note: "سلم باليد", version: 2 });
    expect([after?.items, after?.hash, after?.party]).toEqual([before?.items, before?.hash, before?.party]);
  });
  test("is refused where another was saved meanwhile; of two at the same instant one is saved", async () => {
    const id = await recorded();
    const results = await Promise.all([editDeposit(union.coordinator, id, correction, AT), editDeposit(union.otherCoordinator, id, { ...correction, note: "شيء آخر" }, AT)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "stale" });
  });
  test("is refused to all but the coordinators, on a day that has not come, and for a level that the writer cannot read", async () => {
    const id = await recorded();
    expect(await editDeposit(union.bureau, id, correction, AT)).toEqual({ ok: false, refusal: "forbidden" });
    for (const viewer of [union.member, union.sisterCoordinator, union.administrator]) expect(await editDeposit(viewer, id, correction, AT)).toEqual({ ok: false, refusal: "not_found" });
    expect(await editDeposit(union.coordinator, newId(), correction, AT)).toEqual({ ok: false, refusal: "not_found" });
    expect(await editDeposit(union.coordinator, id, { ...correction, level: "bureau" }, AT)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await editDeposit(union.coordinator, id, { ...correction, onDay: "2026-03-05" }, AT)).toEqual({ ok: false, refusal: "fields", fields: { onDay: ["in_the_future"] } });
    expect(await depositById(scopeOf(union.coordinator), id)).toMatchObject({ onDay: "2026-03-01", version: 1 });
  });
});
