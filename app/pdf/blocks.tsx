import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";

import type { Direction } from "~/i18n/direction";
import type { NamedList, PaperBlock, PaperColumn, SignaturePlace } from "~/presenters/paper";

import { directionOfText } from "./direction";
import { drawable } from "./letters";
import { type Directions, PairedFact, TwoColumns } from "./pair";
import { endSpace, Hanging, rowIn, running, type TextStyle, withLinesBefore, Words } from "./parts";
import { isTall, MOST_COLUMNS } from "./rich-table";
import { COLOUR, TEXT } from "./theme";

type Of<Kind extends PaperBlock["kind"]> = Extract<PaperBlock, { kind: Kind }>;
type Drawn<Kind extends PaperBlock["kind"]> = Omit<Of<Kind>, "kind"> & { readonly direction: Direction; /** Of the language beside it, in a paper in two. */ readonly secondDirection?: Direction };

/** The space below which a heading goes over to the next page: two lines under it at least. */
const AHEAD = { 1: 60, 2: 48 } as const;
/** Letters of a heading that is kept whole on a page. */
const LONG_HEADING = 300;

/** A heading; it never stands alone at the foot of a page, nor, where it `ends` the paper with signatures, with these alone on its last. Contents and bookmarks lead to `place`. */
export function HeadingBlock({ level, words, second, place, ends, direction, secondDirection = direction }: Drawn<"heading"> & { readonly place: string; readonly ends: boolean }) {
  const isMain = level === 1;
  const heading = (text: string, runs: Direction) => <Text style={{ ...(isMain ? TEXT.heading : TEXT.minor), ...running(runs), fontWeight: 700, color: COLOUR.brand }}>{drawable(text)}</Text>;
  return (
    <View id={place} wrap={words.length > LONG_HEADING} minPresenceAhead={AHEAD[level]} {...(ends ? withLinesBefore() : {})} style={{ marginTop: isMain ? 14 : 9, marginBottom: isMain ? 5 : 3, ...(isMain ? { borderBottomWidth: 1, borderColor: COLOUR.brand, paddingBottom: 1 } : {}) }}>
      {second === undefined ? heading(words, direction) : <TwoColumns directions={{ first: direction, second: secondDirection }} one={heading(words, direction)} other={heading(second, secondDirection)} />}
    </View>
  );
}

/** How much lower small letters stand beside those of the body, so that both stand on one line. */
const SMALL_BESIDE_BODY = 2;

/** Facts: what each is beside what it says. */
export function FactsBlock({ facts, direction, secondDirection = direction }: Drawn<"facts">) {
  return (
    <View style={{ marginBottom: 6 }}>
      {facts.filter(({ value }) => value.trim() !== "").map(({ second, label, value }) => (second ? (
        <PairedFact key={label} fact={{ label, value }} second={second} directions={{ first: direction, second: secondDirection }} />
      ) : (
        <View key={label} style={{ ...rowIn(direction), paddingVertical: 1.5, borderBottomWidth: 0.5, borderColor: COLOUR.line }}>
          <View style={{ width: 114, ...endSpace(direction, 6), paddingTop: SMALL_BESIDE_BODY }}><Words within={direction} size={TEXT.small} style={{ color: COLOUR.quiet }}>{label}</Words></View>
          <View style={{ flex: 1 }}><Words within={direction} style={{ ...running(direction) }}>{value}</Words></View>
        </View>
      )))}
    </View>
  );
}

/** Lists side by side: the two sides of a table. */
export function BesideBlock({ lists, small, direction }: Drawn<"beside">) {
  return (
    <View style={{ ...rowIn(direction), marginTop: small ? 5 : 0, marginBottom: 6 }}>
      {lists.map((list, at) => <Side key={at} list={list} small={small} direction={direction} />)}
    </View>
  );
}

function Side({ list: { label, items }, small, direction }: { readonly list: NamedList; readonly small: boolean | undefined; readonly direction: Direction }) {
  return (
    <View style={{ flex: 1, paddingHorizontal: small ? 4 : 7 }}>
      <Words within={direction} size={TEXT.minor} style={{ fontWeight: 700 }}>{label}</Words>
      <BulletsBlock items={items} small={small} direction={direction} />
    </View>
  );
}

/** Lines under one another, each with its sign on the side where it begins. */
export function BulletsBlock({ items, direction, small = false }: Drawn<"bullets">) {
  const size = small ? TEXT.small : TEXT.body;
  return items.map((item, at) => {
    const own = directionOfText(item, direction);
    return <Hanging key={at} sign="•" width={14} direction={own}><Words within={own} size={size} style={{ marginBottom: small ? 1 : 3 }}>{item}</Words></Hanging>;
  });
}

/** The height below which the head of a table, or words that lead to what follows, go over to the next page: a row at least stands under them. */
export const ROW_AHEAD = 36;

/** A table with heads that come again on every page. One with more columns than a page holds is set row by row. */
export function TableBlock({ columns, rows, seconds, direction, secondDirection = direction }: Drawn<"table">) {
  const directions = { first: direction, second: secondDirection };
  const second = (at: number, place: number) => seconds?.[at]?.[place] ?? "";
  if (columns.length > MOST_COLUMNS) return rows.map((row, at) => <FactsBlock key={at} direction={direction} facts={row.map((value, place) => ({ label: together(columns[place]?.label ?? "", columns[place]?.second), value: together(value, second(at, place)) }))} />);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <View style={{ marginBottom: 8 }}>
      <View fixed wrap={false} minPresenceAhead={ROW_AHEAD} style={{ ...rowIn(direction), backgroundColor: COLOUR.faint, borderTopWidth: 1, borderBottomWidth: 1, borderColor: COLOUR.ink }}>
        {columns.map((column, at) => <Cell key={at} column={column} words={column.label} second={column.second ?? ""} directions={directions} isHead />)}
      </View>
      {rows.map((row, at) => (
        <View key={at} wrap={isTall(columns.map(({ share }, place) => ({ letters: (row[place]?.length ?? 0) + second(at, place).length, share: share / whole })))} style={{ ...rowIn(direction), borderBottomWidth: 0.5, borderColor: COLOUR.line }}>
          {columns.map((column, place) => <Cell key={place} column={column} words={row[place] ?? ""} second={second(at, place)} directions={directions} />)}
        </View>
      ))}
    </View>
  );
}

/** Something that happened, with its day in the margin. Its first lines stay together. */
export function EventBlock({ when, title, notes, items, direction }: Drawn<"event">) {
  return (
    <View style={{ ...rowIn(direction), paddingVertical: 3, borderBottomWidth: 0.5, borderColor: COLOUR.line }}>
      <View style={{ width: 104, ...endSpace(direction, 6) }}><Words within={direction} size={TEXT.small} style={{ color: COLOUR.quiet }}>{when}</Words></View>
      <View style={{ flex: 1 }}>
        <Words within={direction} style={{ fontWeight: 700 }}>{title}</Words>
        {notes.flatMap((note) => note.split("\n")).map((note, at) => <Words key={at} within={direction} size={TEXT.small}>{note}</Words>)}
        <BulletsBlock items={items} direction={direction} small />
      </View>
    </View>
  );
}

/** What a cell says in one language, and in the other. */
const together = (words: string, second: string | undefined): string => (second ? `${words}\n${second}` : words);

type CellProps = { readonly column: PaperColumn; readonly words: string; /** In the language beside it, below; nothing where that is the same. */ readonly second: string; readonly directions: Directions; readonly isHead?: boolean };

function Cell({ column, words, second, directions, isHead = false }: CellProps) {
  const lines = (text: string, within: Direction, style: TextStyle) => text.split("\n").map((line, at) => <Words key={at} within={within} size={TEXT.small} style={{ ...style, ...(column.figures ? { textAlign: running(directions.first).textAlign } : {}) }}>{line}</Words>);
  return (
    <View style={{ flexGrow: column.share, flexShrink: 1, flexBasis: 0, paddingVertical: 3, paddingHorizontal: 4 }}>
      {lines(words, directions.first, isHead ? { fontWeight: 700 } : {})}
      {second !== "" && <View style={{ marginTop: 2 }}>{lines(second, directions.second, isHead ? { fontWeight: 700 } : { color: COLOUR.quiet })}</View>}
    </View>
  );
}

/** Lines to write on by hand, under what they are for. */
export function RuledBlock({ label, lines, direction }: Drawn<"ruled">) {
  return (
    <View wrap={false} style={{ marginTop: 4 }}>
      <Words within={direction} style={{ color: COLOUR.quiet }}>{label}</Words>
      {Array.from({ length: lines }, (_, at) => <View key={at} style={{ height: 22, borderBottomWidth: 0.5, borderColor: COLOUR.ink }} />)}
    </View>
  );
}

/** The height of a heading with the space around it. */
const HEADING = 46;

/** Where both sides sign, side by side. They stay on one page, below the last lines of what they sign. */
export function SignaturesBlock({ places, follows, direction, secondDirection = direction }: Drawn<"signatures"> & { /** Whether a heading stands right above. */ readonly follows: boolean }) {
  return (
    <View wrap={false} {...withLinesBefore(follows ? HEADING : 0)} style={{ ...rowIn(direction), flexWrap: "wrap", marginTop: 6 }}>
      {places.map((place, at) => <Signature key={at} place={place} directions={{ first: direction, second: secondDirection }} />)}
    </View>
  );
}

function Signature({ place: { label, lines }, directions }: { readonly place: SignaturePlace; readonly directions: Directions }) {
  const { first: direction, second } = directions;
  const byHand = (words: string, within: Direction) => <Words within={within} size={TEXT.small} style={{ color: COLOUR.quiet, marginBottom: 12 }}>{words}</Words>;
  return (
    <View style={{ width: "50%", padding: 4 }}>
      <View style={{ borderWidth: 0.75, borderColor: COLOUR.ink, padding: 8, minHeight: 120, flexGrow: 1 }}>
        {label.split("\n").map((line, at) => <Words key={at} within={direction} size={at === 0 ? TEXT.body : TEXT.small} style={{ fontWeight: 700, marginBottom: 2 }}>{line}</Words>)}
        {lines.map((line) => {
          const [words = "", beside] = line.split("\n");
          return <Fragment key={line}>{beside === undefined ? byHand(words, direction) : <TwoColumns directions={directions} one={byHand(words, direction)} other={byHand(beside, second)} />}</Fragment>;
        })}
      </View>
    </View>
  );
}
