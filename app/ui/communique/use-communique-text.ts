import { type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from "react";

import { paragraphField } from "~/forms/paragraph-fields";
import type { EditCommuniquePage } from "~/presenters/edit-communique";

import { type Entries, valueOf } from "../draft/entries";
import { useDraft } from "../draft/use-draft";
import { withFields } from "../editor/plain-text";
import { typedIn } from "../editor/typed-early";
import type { EditorHandle } from "../editor/use-writing";

/** What goes with a text besides its title and itself: the version that its writer began from. */
const CARRIED = ["version", "before", "titleBefore"] as const;

/** On the server there is no editor; in the browser there is, once the page runs there. */
const neverChanges = () => () => {};

/** Takes the fields of paragraphs, which are in the document already, out of what is sent. */
function dropPlainFields(sent: FormData): void {
  const plainFields = [...sent.keys()].filter((name) => name === "more" || name.startsWith(paragraphField("")));
  for (const name of plainFields) sent.delete(name);
}

/**
 * The text of a communiqué while it is written: what the editor or the plain fields read, and the draft of it that the device keeps. Whatever reads the form, to
 * keep it or to send it, is given the text as it reads then: hidden fields are React's, which may set them back at any time.
 */
export function useCommuniqueText(form: RefObject<HTMLFormElement | null>, { shown, draft }: EditCommuniquePage) {
  const editor = useRef<EditorHandle | null>(null);
  const plain = useRef(shown.document);
  const restored = useRef<ReadonlyMap<string, string> | null>(null);
  const isOpen = useSyncExternalStore(neverChanges, () => true, () => false);
  const setEditor = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
  }, []);
  const readPlain = useCallback(() => withFields(plain.current, form.current ? typedIn(form.current) : new Map()), [form]);

  useEffect(() => {
    const element = form.current;
    const complete = ({ formData }: FormDataEvent) => {
      for (const [name, value] of restored.current ?? []) formData.set(name, value);
      if (!editor.current && !restored.current) return;
      formData.set("document", editor.current?.read() ?? readPlain());
      dropPlainFields(formData);
    };
    element?.addEventListener("formdata", complete);
    return () => element?.removeEventListener("formdata", complete);
  }, [form, readPlain]);

  const onRestore = useCallback((entries: Entries) => {
    restored.current = new Map(CARRIED.map((name) => [name, valueOf(entries, name) ?? ""]));
    plain.current = withFields(valueOf(entries, "document") ?? plain.current, new Map(entries));
    const title = form.current?.elements.namedItem("title");
    if (title instanceof HTMLInputElement) title.value = valueOf(entries, "title") ?? "";
    editor.current?.replace(plain.current);
  }, [form]);
  const kept = useDraft({ form, ...draft, recordAt: () => null, onRestore });

  return { isOpen, setEditor, readPlain, kept };
}
