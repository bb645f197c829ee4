import type { Language } from "~/domain/localized";
import type { RichText } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { type Id, type Scope, scopeUpTo } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { withReferencesNamed } from "~/editor/name-references";
import { toPlainText } from "~/editor/plain-text";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { communiqueText } from "~/presenters/communique-text";
import { referencesSeen } from "~/presenters/references";
import { readableReferences } from "@db/queries/references";

/** What members of an organisation would read from the inside of it: its published records alone. By it records that a text names are named to them. */
const publishedScope = (viewerId: Id, organisationId: Id): Scope => scopeUpTo({ viewerId, reads: { members: [organisationId], organisation: [organisationId], bureau: [] } }, "members");

/** The text of a communiqué as its members read it: records that it refers to are plain words, and those that were not published are not named. */
export async function asMembersRead(viewerId: Id, { source, organisationId, language }: Pick<CommuniqueRow, "source" | "organisationId"> & { readonly language: Language }): Promise<RichText> {
  const document = documentFrom(source);
  const found = referencesSeen(language, await readableReferences(publishedScope(viewerId, organisationId), referencesIn(document)));
  return withReferencesNamed(document, (id) => found[id]?.label ?? translator(language)("communiques.hiddenReference"));
}

/** The same without any looks, for a chat group. */
export const asChatText = (row: CommuniqueRow, asRead: RichText): string => communiqueText(row, asRead.content.map(toPlainText));
