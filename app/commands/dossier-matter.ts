import type { DocumentRow } from "~/domain/rows/document";
import type { DossierRow } from "~/domain/rows/dossier";
import type { DossierMatter, FileOnPaper, TextOnPaper } from "~/domain/rows/dossier-matter";
import type { DemandLine } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { filesOf } from "@db/queries/demand-files";
import { versionsWithText } from "@db/queries/demand-versions";
import { demandsOf } from "@db/queries/demands";
import { depositById, depositsOf } from "@db/queries/deposits";
import { documentsOf } from "@db/queries/documents";
import { readableReferences } from "@db/queries/references";
import { storyOf } from "@db/queries/story";

/** Reads all that the paper of a dossier is made from, once and in one scope: what that does not read is in none of it. The caller found the dossier in this scope. */
export async function dossierMatter(scope: Scope, dossier: DossierRow): Promise<DossierMatter> {
  const [rows, files, documents] = await Promise.all([storyOf(scope, dossier.id), filesOnPaper(scope, dossier.id), everyDocument(scope, dossier.id)]);
  const named = files.flatMap(({ texts }) => texts.flatMap(({ document }) => referencesIn(document)));
  return { dossier, rows, files, documents, references: await readableReferences(scope, named) };
}

/** Each file in its last deposit, or as it was validated; then the validated texts that stand in no file. */
async function filesOnPaper(scope: Scope, dossierId: Id): Promise<FileOnPaper[]> {
  const [files, deposits, demands] = await Promise.all([filesOf(scope, dossierId), depositsOf(scope, dossierId), demandsOf(scope, dossierId)]);
  const placed = new Set(files.flatMap(({ items }) => items.map(({ id }) => id)));
  const made: FileOnPaper[] = [];
  for (const file of files) {
    const last = deposits.find(({ fileId }) => fileId === file.id);
    const deposit = last ? await depositById(scope, last.id) : null;
    made.push(deposit
      ? { title: deposit.fileTitle, deposited: { party: deposit.party.name, onDay: deposit.onDay, whole: deposit.whole }, texts: deposit.items.map(({ source, ...text }) => ({ ...text, document: documentFrom(source) })) }
      : { title: file.title, deposited: null, texts: await validated(file.items) });
  }
  const alone = await validated(demands.filter(({ id }) => !placed.has(id)).map((demand) => ({ ...demand, point: null })));
  return [...made, { title: null, deposited: null, texts: alone }].filter(({ texts }) => texts.length > 0);
}

/** Texts in the versions that the bureau validated; those that it did not, or that were given up, are no demands of the union. */
async function validated(demands: readonly (DemandLine & { readonly point: number | null })[]): Promise<TextOnPaper[]> {
  const standing = demands.filter(({ stance }) => stance !== "dropped" && stance !== "merged");
  const versions = await versionsWithText(standing.flatMap(({ validatedVersionId }) => validatedVersionId ?? []));
  return standing.flatMap(({ part, point, validatedVersionId }) => {
    const version = validatedVersionId === null ? undefined : versions.get(validatedVersionId);
    return version ? [{ part, point, title: version.title, document: documentFrom(version.source), struck: false }] : [];
  });
}

/** Every file of the dossier, the oldest first. */
async function everyDocument(scope: Scope, dossierId: Id): Promise<DocumentRow[]> {
  const all: DocumentRow[] = [];
  for (let before: Id | null = null, first = true; first || before !== null; first = false) {
    const { documents, older } = await documentsOf(scope, dossierId, before);
    all.push(...documents);
    before = older;
  }
  return all.toReversed();
}
