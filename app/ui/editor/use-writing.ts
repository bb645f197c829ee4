import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

import type { EditDemandPage } from "~/presenters/edit-demand";

import { openDeviceTexts } from "./device-texts";
import { Keeper, type KeeperState } from "./keeper";
import type { WrittenText } from "./kept-text";
import { withFields } from "./plain-text";
import { serverKeeping } from "./server-keeping";
import { livingTabs, nameOfTab } from "./tab";
import { typedIn } from "./typed-early";
import { beginning } from "./writing";

/** The editor as the page sees it: read and replaced as canonical text. A replacement can be undone in it. */
export type EditorHandle = { readonly read: () => string; readonly replace: (document: string) => void; readonly focusAt: (anchor: string | null) => void };

const control = (form: HTMLFormElement | null, name: string): HTMLInputElement | null => {
  const found = form?.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
};

/** What was found when writing began: a draft of the server, or a text that only this device had. */
export type Restored = "device" | "server" | null;

/**
 * Everything about a text that is being written, besides the editor itself: what it begins with, where it is kept, what it reads now. Until the editor
 * stands, the fields of the paragraphs are the text; then they are carried into it.
 */
export function useWriting(form: RefObject<HTMLFormElement | null>, page: EditDemandPage) {
  const { shown, isSentBack, isDraft, viewerId, demandId, secret } = page;
  const [first] = useState(() => ({ shown, isSentBack, here: page.here, overtaken: page.current.id === shown.base ? null : page.current }));
  const [state, setState] = useState<KeeperState>({ place: "opened", trouble: null, refusal: null, elsewhere: null, here: first.here, overtaken: first.overtaken });
  const [restored, setRestored] = useState<Restored>(isDraft && !isSentBack ? "server" : null);
  const [isOpen, setOpen] = useState(false);
  const editor = useRef<EditorHandle | null>(null);
  const setEditor = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
  }, []);
  const plain = useRef(shown.document);
  const keeper = useRef<Keeper | null>(null);

  const readPlain = useCallback(() => withFields(plain.current, form.current ? typedIn(form.current) : new Map()), [form]);
  const read = useCallback((): WrittenText => {
    const { title, why } = first.shown;
    return { title: control(form.current, "title")?.value ?? title, why: control(form.current, "why")?.value ?? why, document: editor.current?.read() ?? readPlain() };
  }, [first, form, readPlain]);

  const write = useCallback(
    (text: WrittenText) => {
      for (const name of ["title", "why"] as const) {
        const field = control(form.current, name);
        if (field) field.value = text[name];
      }
      plain.current = text.document;
      editor.current?.replace(text.document);
    },
    [form],
  );

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const device = await openDeviceTexts(secret, `${viewerId} ${demandId}`);
      const [tab, isAlive] = device ? await Promise.all([nameOfTab(), livingTabs()]) : ["", () => true];
      const hasTyped = () => form.current !== null && typedIn(form.current).size > 0;
      const { isSentBack, shown, here, overtaken } = first;
      const from = await beginning(shown, device, { tab, isAlive, restores: !isSentBack, hasTyped });
      if (gone) return;
      if (from.fromDevice) {
        write(from.text);
        setRestored("device");
      }
      const elsewhere = from.aside && { ...from.aside.text, leftBy: from.aside.tab };
      const send = serverKeeping(`/demands/${demandId}/draft`, viewerId);
      const made = new Keeper({ read, base: from.base, revision: from.revision, next: from.next, here, overtaken, elsewhere, tab, device, send, tell: setState });
      keeper.current = made;
      if (from.fromDevice || isSentBack || hasTyped()) made.changed();
      made.start();
      setOpen(true);
    };
    void open();
    return () => {
      gone = true;
      keeper.current?.stop();
    };
  }, [first, secret, viewerId, demandId, form, read, write]);

  useEffect(() => {
    if (state.place !== "nowhere") return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [state.place]);

  const onChange = useCallback(() => keeper.current?.changed(), []);

  return { state, restored, setRestored, isOpen, setEditor, keeper, read, readPlain, write, onChange };
}
