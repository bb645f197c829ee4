import { Editor } from "@tiptap/core";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import type { ReferenceChoice } from "~/presenters/references";

import { LawDialog } from "./law-dialog";
import { LinkDialog } from "./link-dialog";
import { MentionDialog } from "./mention-dialog";
import { Toolbar } from "./toolbar";
import { type Question, type ToolStates, toolStates } from "./tools";
import type { EditorHandle } from "./use-writing";
import { contentOf, handleOf, writingExtensions } from "./writing-extensions";

export type RichEditorProps = {
  /** Answers what it begins with, as canonical text: asked once, when the editor stands. */
  readonly begin: () => string;
  readonly label: string;
  /** The number of the point that the text is in a file, which its paragraphs carry; false where they carry none. */
  readonly point: number | null | false;
  readonly references: readonly ReferenceChoice[];
  /** Told once the editor stands, and with null when it goes. */
  readonly onReady: (editor: EditorHandle | null) => void;
  readonly onChange: () => void;
};

/** The text itself and its tools. It is fetched by itself, only by the page on which a text is written. */
export function RichEditor({ begin, label, point, references, onReady, onChange }: RichEditorProps) {
  const t = useTranslations("editor");
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asked, setAsked] = useState<Question | null>(null);
  const told = useRef({ begin, onReady, onChange, label, point });
  useEffect(() => {
    told.current = { begin, onReady, onChange, label, point };
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const made = new Editor({
      element: place.current,
      extensions: writingExtensions({ ask: setAsked, point: told.current.point }),
      content: contentOf(told.current.begin()),
      injectCSS: false,
      editorProps: {
        attributes: { class: "sheet-text rich-text", id, role: "textbox", "aria-multiline": "true", "aria-label": told.current.label, "aria-describedby": `${id}-help` },
      },
      onUpdate: () => told.current.onChange(),
    });
    setEditor(made);
    told.current.onReady(handleOf(made));
    return () => {
      told.current.onReady(null);
      made.destroy();
    };
  }, [id]);

  // Whatever was asked, writing goes on where it was.
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && asked === null) editor?.view.focus();
    wasAsked.current = asked !== null;
  }, [asked, editor]);

  const states = useToolStates(editor);
  const close = () => setAsked(null);
  return (
    <div className="sheet">
      {editor && states && <Toolbar editor={editor} states={states} controls={id} onAsk={setAsked} />}
      <div ref={place} />
      <p className="writing-help sr-only" id={`${id}-help`}>{t("help")}</p>
      {editor && asked === "link" && <LinkDialog editor={editor} onClose={close} />}
      {editor && asked === "law" && <LawDialog editor={editor} onClose={close} />}
      {editor && asked === "mention" && <MentionDialog editor={editor} choices={references} onClose={close} />}
    </div>
  );
}

/** How the tools stand at the cursor: worked out once a frame at most, so that it does not weigh on typing. */
function useToolStates(editor: Editor | null): ToolStates | null {
  const [states, setStates] = useState<ToolStates | null>(null);
  useEffect(() => {
    if (!editor) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      const now = toolStates(editor);
      setStates((before) => (before && JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    editor.on("transaction", soon);
    return () => {
      cancelAnimationFrame(frame);
      editor.off("transaction", soon);
    };
  }, [editor]);
  return states;
}
