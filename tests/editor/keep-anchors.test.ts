import { splitBlock } from "@tiptap/pm/commands";
import { history, undo } from "@tiptap/pm/history";
import { Fragment, type Node, type Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { RichNode } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import { keepAnchors } from "~/editor/keep-anchors";
import { richTextSchema } from "~/editor/schema";

import { everyNode } from "../support/rich-texts";

const writing = (...blocks: readonly RichNode[]): EditorState =>
  EditorState.create({ schema: richTextSchema(), doc: richTextSchema().nodeFromJSON(documentOf(blocks)), plugins: [keepAnchors(), history()] });
const edited = (state: EditorState, change: (tr: Transaction) => Transaction): EditorState => state.apply(change(state.tr));

/** Everything that has an anchor, in reading order: its anchor and what it says. */
function named(state: EditorState): readonly (readonly [string | null, string])[] {
  const found: (readonly [string | null, string])[] = [];
  state.doc.descendants((node) => {
    if ("anchor" in node.attrs) found.push([node.attrs.anchor as string | null, node.textContent]);
    return !node.isTextblock;
  });
  return found;
}
const anchorsIn = (state: EditorState) => named(state).map(([anchor]) => anchor);

/** Where the words of a paragraph begin. */
function startOf(state: EditorState, anchor: string): number {
  let start = -1;
  state.doc.descendants((node, position) => {
    if (node.attrs.anchor === anchor) start = position + 1;
  });
  return start;
}
const at = (state: EditorState, anchor: string): Node => state.doc.resolve(startOf(state, anchor)).parent;
const isNew = expect.stringMatching(/^[a-z0-9]{10}$/);

test("a paragraph that is cut in two keeps its anchor at its beginning, and the rest gets one of its own", () => {
  const state = writing(paragraph("أولا ثانيا", "a"), paragraph("ثالثا", "b"));
  const cut = edited(state, (tr) => tr.split(startOf(state, "a") + 5));
  expect(named(cut)).toEqual([["a", "أولا "], [isNew, "ثانيا"], ["b", "ثالثا"]]);
  expect(new Set(anchorsIn(cut)).size).toBe(3);
});

test("a paragraph pushed down by an empty one keeps its anchor with its words, and so does one behind which an empty one is begun", () => {
  const state = writing(paragraph("نص", "a"));
  const enter = (place: number): EditorState => {
    let after = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
    splitBlock(after, (tr) => {
      // As the editor cuts: what comes behind has no anchor yet.
      after = after.apply(tr.setNodeAttribute(tr.selection.$from.before(), "anchor", null));
    });
    return after;
  };
  expect(named(enter(startOf(state, "a")))).toEqual([[isNew, ""], ["a", "نص"]]);
  expect(named(enter(startOf(state, "a") + 2))).toEqual([["a", "نص"], [isNew, ""]]);
});

test("two paragraphs that become one keep the anchor of the first, and others are not touched", () => {
  const state = writing(paragraph("أولا", "a"), paragraph("ثانيا", "b"), paragraph("ثالثا", "c"));
  expect(named(edited(state, (tr) => tr.join(startOf(state, "b") - 1)))).toEqual([["a", "أولاثانيا"], ["c", "ثالثا"]]);
});

test.each([["behind", 1], ["before", -1]] as const)("a copy pasted %s what it was copied from gets an anchor of its own, and the original keeps its", (_where, side) => {
  const state = writing(heading(2, "عنوان", "h"), paragraph("منسوخ", "a"), paragraph("آخر", "b"));
  const original = at(state, "a");
  const place = startOf(state, "a") - 1 + (side === 1 ? original.nodeSize : 0);
  const pasted = edited(state, (tr) => tr.insert(place, original));
  const copies = named(pasted).filter(([, text]) => text === "منسوخ").map(([anchor]) => anchor);
  expect(copies).toEqual(side === 1 ? ["a", isNew] : [isNew, "a"]);
  expect(anchorsIn(pasted)).toEqual(expect.arrayContaining(["h", "a", "b"]));
});

test("what is cut and put down elsewhere keeps its anchor, together with all that it holds", () => {
  const state = writing(...everyNode().content, paragraph("نهاية", "end"));
  const table = startOf(state, "table") - 1;
  const node = state.doc.nodeAt(table);
  const cut = edited(state, (tr) => tr.delete(table, table + (node?.nodeSize ?? 0)));
  const moved = edited(cut, (tr) => tr.insert(0, node ?? Fragment.empty));
  expect(anchorsIn(moved).slice(0, 5)).toEqual(["table", "th1", "th2", "td1", "td2"]);
  expect([...anchorsIn(moved)].sort()).toEqual([...anchorsIn(state)].sort());
});

test("a table that is copied has no anchor in common with its original, nor do its cells", () => {
  const state = writing(...everyNode().content);
  const table = state.doc.nodeAt(startOf(state, "table") - 1);
  const twice = edited(state, (tr) => tr.insert(0, table ?? Fragment.empty));
  const anchors = anchorsIn(twice);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.slice(0, 5)).toEqual([isNew, isNew, isNew, isNew, isNew]);
  expect(anchors).toEqual(expect.arrayContaining(["table", "th1", "td2"]));
});

test("what comes without an anchor gets one, and taking back what was done brings the anchors back", () => {
  const state = writing(paragraph("أولا ثانيا", "a"));
  const blank = richTextSchema().node("paragraph", null, richTextSchema().text("ملصق"));
  expect(named(edited(state, (tr) => tr.insert(0, blank)))).toEqual([[isNew, "ملصق"], ["a", "أولا ثانيا"]]);
  let after = edited(state, (tr) => tr.split(startOf(state, "a") + 5));
  undo(after, (tr) => {
    after = after.apply(tr);
  });
  expect(named(after)).toEqual([["a", "أولا ثانيا"]]);
});

test("a change of words changes no anchor, and a text that was put in place of all keeps those it came with", () => {
  const state = writing(paragraph("نص", "a"), paragraph("آخر", "b"));
  expect(anchorsIn(edited(state, (tr) => tr.insertText("مزيد ", startOf(state, "b"))))).toEqual(["a", "b"]);
  const other = richTextSchema().nodeFromJSON(documentOf([paragraph("جديد", "n"), paragraph("مكرر", "n")]));
  expect(anchorsIn(edited(state, (tr) => tr.replaceWith(0, state.doc.content.size, other.content)))).toEqual(["n", isNew]);
});

test("whatever is cut, joined, copied and deleted, every paragraph has an anchor and no two share one", () => {
  const step = fc.record({ what: fc.constantFrom("split", "join", "copy", "delete", "type"), from: fc.nat(), to: fc.nat() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let state = writing(...everyNode().content);
      for (const { what, from, to } of steps) {
        const { size } = state.doc.content;
        const [start, end] = [from % size, to % size].toSorted((a, b) => a - b) as [number, number];
        const slice: Slice = state.doc.slice(start, end);
        try {
          state = edited(state, (tr) => {
            if (what === "split") return tr.split(start);
            if (what === "join") return tr.join(start);
            if (what === "copy") return tr.replaceRange(start, start, slice);
            return what === "delete" ? tr.deleteRange(start, end) : tr.insertText("كلمة", start);
          });
        } catch {
          // Not every place can be cut or joined: the text stays as it is.
        }
        const anchors = anchorsIn(state);
        expect(anchors.every((anchor) => typeof anchor === "string" && anchor !== "")).toBe(true);
        expect(new Set(anchors).size).toBe(anchors.length);
      }
    }),
    { numRuns: 300 },
  );
});
