import { type Editor, Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

import { paragraphSign } from "~/domain/demand";
import { canonicalText, documentFrom } from "~/editor/document";
import { richTextExtensions } from "~/editor/extensions";
import { fromEditor } from "~/editor/from-editor";
import { numberParagraphs } from "~/editor/number-paragraphs";

import type { Question } from "./tools";
import type { EditorHandle } from "./use-writing";

type Asking = { readonly ask: (question: Question) => void };
type Writing = Asking & { /** The number of the point that the text is in a file; false where paragraphs carry no numbers. */ readonly point: number | null | false };

/** What writing needs besides the nodes and marks of a text: the numbers of its paragraphs, and the keys that lead out of it. */
export function writingExtensions({ ask, point }: Writing) {
  return [...richTextExtensions(), keysOf({ ask }), ...(point === false ? [] : [numbersOf(point)])];
}

const numbersOf = (point: number | null) => Extension.create({ name: "paragraphNumbers", addProseMirrorPlugins: () => [numberParagraphs((paragraph) => paragraphSign(point, paragraph))] });

/** What asks for a mention when it is written at the beginning of a word. */
export const MENTION_SIGN = "@";

/** Alt+F10 leads to the tools, and the sign of a mention asks what of the dossier is meant; where nothing is chosen it stays what it is. */
const keysOf = ({ ask }: Asking) =>
  Extension.create({
    name: "writingKeys",
    addKeyboardShortcuts() {
      return {
        "Alt-F10": () => focusTools(this.editor),
        "Mod-k": () => {
          ask("link");
          return true;
        },
      };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            // Keyboards on glass tell no key, only what is written.
            handleTextInput: (view, from, _to, text) => {
              if (text === MENTION_SIGN && !isInWord(view.state.doc.resolve(from))) ask("mention");
              return false;
            },
          },
        }),
      ];
    },
  });

function focusTools(editor: Editor): boolean {
  const tool = editor.view.dom.closest(".sheet")?.querySelector<HTMLElement>(".tools button[tabindex='0']");
  tool?.focus();
  return tool !== null && tool !== undefined;
}

/** Whether a place is right behind a letter, as in an e-mail address. */
const isInWord = (place: ResolvedPos): boolean => /\S$/u.test(place.parent.textBetween(Math.max(0, place.parentOffset - 1), place.parentOffset, undefined, " "));

/** What the editor begins with. */
export const contentOf = (document: string) => documentFrom(document) as never;

/** The editor as the page sees it. */
export function handleOf(editor: Editor): EditorHandle {
  return {
    read: () => canonicalText(fromEditor(editor.getJSON())),
    replace: (document) => editor.commands.setContent(contentOf(document), { emitUpdate: true }),
    focusAt(anchor) {
      let end: number | null = null;
      editor.state.doc.descendants((node, position) => {
        if (anchor !== null && node.attrs.anchor === anchor) end = position + node.nodeSize - 1;
      });
      editor.commands.focus(end ?? "end");
    },
  };
}
