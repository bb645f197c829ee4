import { useCallback, useState } from "react";

import type { EditDemandPage } from "~/presenters/edit-demand";

import type { WrittenText } from "./kept-text";
import type { useWriting } from "./use-writing";

/** What took the place of somebody's text at their wish, and how it was before: they can have it back. */
export type Replaced = { readonly by: "current" | "other"; readonly before: WrittenText; readonly base: string };

/** The choices between a text and others of the same person: taking the other one, keeping this one, beginning again from the current version; and back. */
export function useOtherTexts({ keeper, read, write, setRestored, state }: ReturnType<typeof useWriting>, page: EditDemandPage) {
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const { elsewhere } = state;
  const { current } = page;

  const takeTheOther = useCallback(() => {
    if (!keeper.current || !elsewhere) return;
    setReplaced({ by: "other", before: read(), base: keeper.current.startedFrom });
    write(elsewhere);
    keeper.current.tookTheOther();
  }, [keeper, read, write, elsewhere]);

  const keepThisOne = useCallback(() => keeper.current?.keepThisOne(), [keeper]);

  const beginAgain = useCallback(() => {
    if (!keeper.current) return;
    setReplaced({ by: "current", before: read(), base: keeper.current.startedFrom });
    setRestored(null);
    write({ title: current.title, document: current.document, why: "" });
    keeper.current.beginFrom(current.id);
  }, [keeper, read, write, setRestored, current]);

  const undo = useCallback(() => {
    if (!keeper.current || !replaced) return;
    write(replaced.before);
    keeper.current.beginFrom(replaced.base);
    setReplaced(null);
  }, [keeper, write, replaced]);

  return { replaced, takeTheOther, keepThisOne, beginAgain, undo };
}
