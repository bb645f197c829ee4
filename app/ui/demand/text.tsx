import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { documentFrom } from "~/editor/document";
import { RichTextPage } from "~/editor/page";
import type { ReferencesSeen } from "~/presenters/references";

import { useNoteWords } from "../note-words";

type DemandTextProps = {
  readonly source: string;
  /** The number that its place in a file gives it: its paragraphs are §7.1, §7.2…, and §1, §2… outside a file. */
  readonly point: number | null;
  /** What it refers to, as far as its reader may see it. */
  readonly references: ReferencesSeen;
  /** What stands beside a paragraph, a heading or a table, by its anchor; null for nothing. */
  readonly beside?: (anchor: string) => ReactNode;
};

/** A kept text on paper. What it refers to is named only to those who may read it. */
export function DemandText({ source, point, references, beside }: DemandTextProps) {
  const t = useTranslations("demands.page");
  return <RichTextPage document={documentFrom(source)} point={point} seen={(id) => references[id] ?? null} hidden={() => t("hiddenReference")} beside={beside} words={useNoteWords()} />;
}
