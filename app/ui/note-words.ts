import { useTranslations } from "use-intl";

import type { NoteWords } from "~/editor/notes";

/** The words around the notes of a text, in the reader's language. */
export function useNoteWords(): NoteWords {
  const t = useTranslations("ui.text");
  return { notes: t("notes"), note: (number) => t("note", { number }), back: (number) => t("back", { number }) };
}
