import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { demand, demandAncestry, demandFile, demandFileItem, demandVersion, deposit, depositItem, response } from "@db/schema";
import { type BuiltDossier, SEEDED_AT } from "@db/seed/builders";
import type { Transaction } from "@db/transaction";

const sourceOf = (texts: Readonly<Record<string, string>>) => JSON.stringify({ type: "doc", content: Object.entries(texts).map(([anchor, text]) => ({ type: "paragraph", attrs: { anchor }, content: [{ type: "text", text }] })) });
const within = (dossier: BuiltDossier) => ({ dossierId: dossier.id, organisationId: dossier.organisationId });

export async function addVersion(tx: Transaction, dossier: BuiltDossier, demandId: Id, number: number, texts: Readonly<Record<string, string>>, at = SEEDED_AT, origin: "written" | "merged" | "split" = "written"): Promise<Id> {
  const id = newId();
  await tx.insert(demandVersion).values({ ...within(dossier), id, demandId, number, title: "مطلب", source: sourceOf(texts), schemaVersion: 1, hash: newId(), origin, createdBy: dossier.createdBy, createdAt: at });
  return id;
}

export async function addDemand(tx: Transaction, dossier: BuiltDossier, given: { title?: string; texts: Readonly<Record<string, string>>; confidentiality?: "organisation" | "bureau"; stance?: "draft" | "validated" | "merged"; at?: Date; origin?: "merged" | "split" }): Promise<{ id: Id; versionId: Id }> {
  const [id, { title = "مطلب", texts, confidentiality = "organisation", stance = "validated", at = SEEDED_AT, origin }] = [newId(), given];
  const versionId = await (async () => newId())();
  await tx.insert(demand).values({ ...within(dossier), id, part: "demand", title, stance, currentVersionId: versionId, validatedVersionId: versionId, confidentiality, createdBy: dossier.createdBy, createdAt: at });
  await tx.insert(demandVersion).values({ ...within(dossier), id: versionId, demandId: id, number: 1, title, source: sourceOf(texts), schemaVersion: 1, hash: newId(), origin: origin ?? "written", createdBy: dossier.createdBy, createdAt: at });
  return { id, versionId };
}

export async function addFile(tx: Transaction, dossier: BuiltDossier, demandIds: readonly Id[], given: { title?: string; openedOn?: Day } = {}): Promise<Id> {
  const id = newId();
  await tx.insert(demandFile).values({ ...within(dossier), id, title: given.title ?? "الملف المطلبي", openedOn: given.openedOn ?? "2023-01-10", confidentiality: "organisation", createdBy: dossier.createdBy, createdAt: SEEDED_AT });
  await tx.insert(demandFileItem).values(demandIds.map((demandId, position) => ({ ...within(dossier), fileId: id, demandId, position })));
  return id;
}

export async function addDeposit(tx: Transaction, dossier: BuiltDossier, given: { fileId: Id; partyId: Id; onDay: Day; items: readonly { demandId: Id; versionId: Id }[] }): Promise<Id> {
  const id = newId();
  const { items, ...row } = given;
  await tx.insert(deposit).values({ ...within(dossier), ...row, id, fileTitle: "الملف المطلبي", way: "by_hand", hash: newId(), confidentiality: "organisation", createdBy: dossier.createdBy, createdAt: SEEDED_AT });
  await tx.insert(depositItem).values(items.map((item, place) => ({ ...within(dossier), ...item, depositId: id, part: "demand" as const, position: place + 1, point: place + 1 })));
  return id;
}

export async function addResponse(tx: Transaction, dossier: BuiltDossier, given: Partial<typeof response.$inferInsert> & { depositId: Id; onDay: Day }): Promise<Id> {
  const id = newId();
  await tx.insert(response).values({ ...within(dossier), id, verbatim: false, source: "letter", confidentiality: "organisation", createdBy: dossier.createdBy, createdAt: SEEDED_AT, ...given });
  return id;
}

export async function addAncestry(tx: Transaction, dossier: BuiltDossier, demandId: Id, fromId: Id, kind: "merged" | "split", at: Date): Promise<void> {
  await tx.insert(demandAncestry).values({ ...within(dossier), demandId, fromId, kind, at, by: dossier.createdBy });
}
