import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from "react";

import type { EditCommuniquePage } from "~/presenters/edit-communique";

import { type Entries, valueOf } from "../draft/entries";
import { useDraft } from "../draft/use-draft";
import { withFields } from "../editor/plain-text";
import { typedIn } from "../editor/typed-early";
import type { EditorHandle } from "../editor/use-writing";

/** After so long without a change the text is read out of the editor, so that reading it does not weigh on typing. */
const READ_AFTER_MS = 300;
/** The fields that go with a text and are not typed in. */
const CARRIED = ["version", "before", "titleBefore", "title"] as const;

/** On the server there is no editor; in the browser there is, once the page runs there. */
const neverChanges = () => () => {};

function write(form: HTMLFormElement | null, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** The text of a communiqué while it is written: what the editor or the plain fields read, and the draft of it that the device keeps. */
export function useCommuniqueText(form: RefObject<HTMLFormElement | null>, { shown, draft }: EditCommuniquePage) {
  const editor = useRef<EditorHandle | null>(null);
  const plain = useRef(shown.document);
  const timer = useRef<number | undefined>(undefined);
  const isOpen = useSyncExternalStore(neverChanges, () => true, () => false);
  const setEditor = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
  }, []);

  const readPlain = useCallback(() => withFields(plain.current, form.current ? typedIn(form.current) : new Map()), [form]);
  const fillIn = useCallback(() => {
    window.clearTimeout(timer.current);
    if (editor.current) write(form.current, "document", editor.current.read());
  }, [form]);

  const onRestore = useCallback((entries: Entries) => {
    for (const name of CARRIED) write(form.current, name, valueOf(entries, name) ?? "");
    plain.current = withFields(valueOf(entries, "document") ?? plain.current, new Map(entries));
    write(form.current, "document", plain.current);
    editor.current?.replace(plain.current);
  }, [form]);
  const kept = useDraft({ form, ...draft, recordAt: () => null, onRestore });

  const { onInput: keep, onSubmit: send } = kept;
  const onChange = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      fillIn();
      keep();
    }, READ_AFTER_MS);
  }, [fillIn, keep]);
  useEffect(() => {
    // Whoever turns to something else may not come back to this page.
    const leave = () => {
      fillIn();
      keep();
    };
    const onHidden = () => document.visibilityState === "hidden" && leave();
    document.addEventListener("visibilitychange", onHidden);
    return () => document.removeEventListener("visibilitychange", onHidden);
  }, [fillIn, keep]);
  const onSubmit = useCallback((event: FormEvent<HTMLFormElement>) => {
    fillIn();
    send(event);
  }, [fillIn, send]);

  return { isOpen, setEditor, readPlain, onChange, onSubmit, kept };
}
