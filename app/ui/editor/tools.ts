import type { ChainedCommands, Editor } from "@tiptap/core";

/** What a tool asks for before it can do anything. */
export type Question = "link" | "law" | "mention";

/** What a tool is in the text: how it is used, whether it is on at the cursor, whether it can be used there. */
export type ToolRule = {
  readonly keys?: string;
  readonly asks?: Question;
  readonly run?: (chain: ChainedCommands) => ChainedCommands;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
};

export const HEADING_LEVELS = [2, 3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

const mark = (name: string, keys?: string): ToolRule => ({ keys, run: (chain) => chain.toggleMark(name), isOn: (editor) => editor.isActive(name) });
const heading = (level: HeadingLevel): ToolRule => ({ run: (chain) => chain.toggleHeading({ level }), isOn: (editor) => editor.isActive("heading", { level }) });
const inTable = (editor: Editor): boolean => editor.isActive("table");

/** Every tool, by its name. */
export const TOOLS = {
  undo: { keys: "Control+Z", run: (chain) => chain.undo(), can: (editor) => editor.can().undo() },
  redo: { keys: "Control+Shift+Z", run: (chain) => chain.redo(), can: (editor) => editor.can().redo() },
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  bold: mark("bold", "Control+B"),
  italic: mark("italic", "Control+I"),
  underline: mark("underline", "Control+U"),
  strike: mark("strike"),
  bulletList: { run: (chain) => chain.toggleBulletList(), isOn: (editor) => editor.isActive("bulletList") },
  orderedList: { run: (chain) => chain.toggleOrderedList(), isOn: (editor) => editor.isActive("orderedList") },
  indent: { run: (chain) => chain.sinkListItem("listItem"), can: (editor) => editor.can().sinkListItem("listItem") },
  outdent: { run: (chain) => chain.liftListItem("listItem"), can: (editor) => editor.can().liftListItem("listItem") },
  quote: { run: (chain) => chain.toggleBlockquote(), isOn: (editor) => editor.isActive("blockquote") },
  link: { keys: "Control+K", asks: "link", isOn: (editor) => editor.isActive("link") },
  law: { asks: "law" },
  mention: { asks: "mention" },
  table: { run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }), can: (editor) => !inTable(editor) },
  addRow: { run: (chain) => chain.addRowAfter(), can: inTable },
  removeRow: { run: (chain) => chain.deleteRow(), can: inTable },
  addColumn: { run: (chain) => chain.addColumnAfter(), can: inTable },
  removeColumn: { run: (chain) => chain.deleteColumn(), can: inTable },
  removeTable: { run: (chain) => chain.deleteTable(), can: inTable },
} as const satisfies Readonly<Record<string, ToolRule>>;

export type ToolName = keyof typeof TOOLS;

/** The tools in the order of the row, in groups; those of a table come only in one. */
export const TOOL_GROUPS: readonly (readonly ToolName[])[] = [
  ["undo", "redo"],
  ["heading2", "heading3", "heading4"],
  ["bold", "italic", "underline", "strike"],
  ["bulletList", "orderedList", "outdent", "indent"],
  ["quote", "link", "law", "mention", "table"],
];
export const TABLE_TOOLS: readonly ToolName[] = ["addRow", "removeRow", "addColumn", "removeColumn", "removeTable"];

export type ToolStates = Readonly<Record<ToolName, { readonly on: boolean; readonly can: boolean }>> & { readonly inTable: boolean };

/** How every tool stands at the cursor. */
export function toolStates(editor: Editor): ToolStates {
  const rules: readonly (readonly [string, ToolRule])[] = Object.entries(TOOLS);
  const states = rules.map(([name, { isOn, can }]) => [name, { on: isOn?.(editor) ?? false, can: can?.(editor) ?? true }] as const);
  return { ...Object.fromEntries(states), inTable: inTable(editor) } as ToolStates;
}

/** Uses a tool. `stay`: the focus stays where it is; otherwise it goes into the text. */
export function applyTool(editor: Editor, name: ToolName, { stay }: { readonly stay: boolean }): void {
  const { run }: ToolRule = TOOLS[name];
  const chain = stay ? editor.chain() : editor.chain().focus();
  run?.(chain).run();
}
