import { type RefObject, useCallback, useRef, useState } from "react";

import type { EditorHandle } from "./use-writing";

/**
 * The moment at which the editor takes the place of the plain fields. They are read and closed in one go, so that no letter falls between; whoever was
 * typing in one of them goes on in the same paragraph.
 */
export function useCarryOver(form: RefObject<HTMLFormElement | null>, setEditor: (editor: EditorHandle | null) => void, readPlain: () => string) {
  const [stands, setStands] = useState(false);
  const typingAt = useRef<{ readonly anchor: string | null } | null>(null);

  const begin = useCallback((): string => {
    const text = readPlain();
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement && form.current?.contains(activeElement)) typingAt.current = { anchor: activeElement.dataset.anchor ?? null };
    if (form.current) closeFields(form.current);
    return text;
  }, [form, readPlain]);

  const onReady = useCallback(
    (handle: EditorHandle | null) => {
      setEditor(handle);
      setStands(handle !== null);
      if (handle && typingAt.current) handle.focusAt(typingAt.current.anchor);
      typingAt.current = null;
    },
    [setEditor],
  );

  return { stands, begin, onReady };
}

function closeFields(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>(".plain-fields textarea")) field.disabled = true;
}
