import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { useLanguage } from "~/i18n/use-language";

import { LinkIcon, QuoteIcon } from "../icons";
import { Tool } from "./tool";
import {
  AddColumnIcon, AddRowIcon, BulletListIcon, IndentIcon, LawIcon, MentionIcon, OrderedListIcon, OutdentIcon, RedoIcon, RemoveColumnIcon, RemoveRowIcon, RemoveTableIcon, TableIcon, UndoIcon,
} from "./tool-icons";
import { applyTool, type Question, TABLE_TOOLS, TOOL_GROUPS, type ToolName, type ToolRule, type ToolStates, TOOLS } from "./tools";
import { useAboveKeyboard } from "./use-above-keyboard";
import { useRovingFocus } from "./use-roving-focus";

type ToolbarProps = {
  readonly editor: Editor;
  readonly states: ToolStates;
  /** The id of the text that the tools work on. */
  readonly controls: string;
  readonly onAsk: (question: Question) => void;
};

/**
 * The tools of the text: one stop of the Tab key, the arrow keys inside it in the direction of writing, Escape back to the text. On a phone one row that
 * scrolls sideways and stays above the keyboard.
 */
export function Toolbar({ editor, states, controls, onAsk }: ToolbarProps) {
  const t = useTranslations("editor.toolbar");
  const bar = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { onFocus, onKeyDown } = useRovingFocus(bar, states);
  useAboveKeyboard(bar);
  const toText = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") editor.commands.focus();
    else onKeyDown(event);
  };
  const group = (names: readonly ToolName[]) => names.map((name) => <NamedTool key={name} {...{ name, editor, states, onAsk }} onShow={setShown} />);
  return (
    <div className="tools" ref={bar} role="toolbar" tabIndex={-1} aria-label={t("label")} aria-controls={controls} aria-orientation="horizontal" onFocus={onFocus} onKeyDown={toText}>
      <div className="tools-row">
        {TOOL_GROUPS.map((names) => <div className="tools-group" key={names[0]}>{group(names)}</div>)}
        {states.inTable && <fieldset className="tools-group" aria-label={t("tableTools")}>{group(TABLE_TOOLS)}</fieldset>}
      </div>
      {shown && <span className="tool-name" aria-hidden="true">{shown}</span>}
    </div>
  );
}

type NamedToolProps = Pick<ToolbarProps, "editor" | "states" | "onAsk"> & { readonly name: ToolName; readonly onShow: (name: string | null) => void };

function NamedTool({ name, editor, states, onAsk, onShow }: NamedToolProps) {
  const t = useTranslations("editor.toolbar");
  const language = useLanguage();
  const { keys, asks, isOn }: ToolRule = TOOLS[name];
  const { on, can } = states[name];
  const level = HEADINGS[name];
  const words = level ? t("heading", { level: String(level) }) : t(name as Exclude<ToolName, keyof typeof HEADINGS>);
  return (
    <Tool
      name={words} keys={language === "ar" ? undefined : keys} asks={asks !== undefined} pressed={isOn ? on : undefined} disabled={!can} onShow={onShow}
      onUse={(how) => (asks ? onAsk(asks) : applyTool(editor, name, how))}
    >
      {level ? <span className="glyph glyph-heading" data-letter={t("headingLetter")} data-level={level} /> : (SIGNS[name] ?? <span className={`glyph glyph-${name}`} data-letter={t("letter")} />)}
    </Tool>
  );
}

/** Headings by the level that the reader counts: the first below the title is 1. */
const HEADINGS: Partial<Record<ToolName, number>> = { heading2: 1, heading3: 2, heading4: 3 };

const SIGNS: Partial<Record<ToolName, ReactNode>> = {
  undo: <UndoIcon />, redo: <RedoIcon />, bulletList: <BulletListIcon />, orderedList: <OrderedListIcon />, indent: <IndentIcon />, outdent: <OutdentIcon />,
  quote: <QuoteIcon />, link: <LinkIcon />, law: <LawIcon />, mention: <MentionIcon />, table: <TableIcon />,
  addRow: <AddRowIcon />, removeRow: <RemoveRowIcon />, addColumn: <AddColumnIcon />, removeColumn: <RemoveColumnIcon />, removeTable: <RemoveTableIcon />,
};
