import { useTranslations } from "use-intl";

import { documentFrom } from "~/editor/document";
import { RichTextPage } from "~/editor/page";
import type { ReferencesSeen } from "~/presenters/references";

import { useNoteWords } from "../note-words";

/** The text of a communiqué on a page, without numbers. */
export function CommuniqueText({ source, references = {} }: { readonly source: string; readonly references?: ReferencesSeen }) {
  const t = useTranslations("communiques");
  return <RichTextPage document={documentFrom(source)} seen={(id) => references[id] ?? null} hidden={() => t("hiddenReference")} words={useNoteWords()} />;
}
