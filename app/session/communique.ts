import type { Language } from "~/domain/localized";
import type { RichText } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { type Id, readsFromInside, type Scope, scopeUpTo } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { withReferencesNamed } from "~/editor/name-references";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { referencesSeen } from "~/presenters/references";
import { communiqueById } from "@db/queries/communiques";
import { readableReferences } from "@db/queries/references";

import { forbidden, notFound } from "./gate";

/** What members of an organisation read from the inside of it if they did: its published records alone. By it records that a text names are named to them. */
const publishedScope = (viewerId: Id, organisationId: Id): Scope => scopeUpTo({ viewerId, reads: { members: [organisationId], organisation: [organisationId], bureau: [] } }, "members");

/** The text of a communiqué as its members read it: records that it refers to are plain words, and those that were not published are not named. */
export async function asMembersRead(viewerId: Id, { source, organisationId, language }: Pick<CommuniqueRow, "source" | "organisationId"> & { readonly language: Language }): Promise<RichText> {
  const document = documentFrom(source);
  const found = referencesSeen(language, await readableReferences(publishedScope(viewerId, organisationId), referencesIn(document)));
  return withReferencesNamed(document, (id) => found[id]?.label ?? translator(language)("communiques.hiddenReference"));
}

/** The communiqué of an address for those who work on its dossier: 404 where the reader may not know of it, 403 where they only read it as a member. */
export async function communiqueFromInside(scope: Scope, id: string | undefined): Promise<CommuniqueRow> {
  const row = (await communiqueById(scope, id ?? "")) ?? notFound();
  if (!readsFromInside(scope, row.organisationId)) forbidden();
  return row;
}
