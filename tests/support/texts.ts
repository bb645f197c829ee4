import { createHash } from "node:crypto";

import type { Day } from "~/domain/days";
import type { KeptText } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { deposit, depositItem, response } from "@db/schema";
import { type BuiltDossier, SEEDED_AT } from "@db/seed/builders";
import type { Transaction } from "@db/transaction";

const within = (dossier: BuiltDossier) => ({ dossierId: dossier.id, organisationId: dossier.organisationId });

/** A text of plain paragraphs under anchors of the test's own, so that demands can share and not share them. */
export function anchored(texts: Readonly<Record<string, string>>): KeptText {
  const source = JSON.stringify({ type: "doc", content: Object.entries(texts).map(([anchor, text]) => ({ type: "paragraph", attrs: { anchor }, content: [{ type: "text", text }] })) });
  return { source, hash: createHash("sha256").update(source).digest("hex"), schemaVersion: 1 };
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
