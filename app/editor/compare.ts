import { diffArrays } from "diff";

/** A stretch of two texts: in both, in the later alone, in the earlier alone. */
export type Span = { readonly kind: "same" | "inserted" | "removed"; readonly text: string };

/**
 * What is compared as one: words with their vowel signs, lengthenings and joiners, what stands between words, and each mark by itself. Arabic words stay
 * whole with what is written onto them, since half a word marked reads as another.
 */
const PIECES = /\s+|[\p{L}\p{N}\p{M}\u200c\u200d]+|[^\s\p{L}\p{N}\p{M}\u200c\u200d]/gu;
export const piecesOf = (text: string): readonly string[] => text.match(PIECES) ?? [];

/** Two texts further apart than this have little in common, and finding it would take long. */
const MOST_EDITS = 800;

type Stretch = { readonly kind: Span["kind"]; readonly pieces: readonly string[] };

/** Two rows of pieces stretch by stretch, in order; what was removed stands before what took its place. Too far apart, all of one goes for all of the other. */
export function comparePieces(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const head = sameCount(before, after, (row, place) => row[place]);
  const [restBefore, restAfter] = [before.slice(head), after.slice(head)];
  const tail = sameCount(restBefore, restAfter, (row, place) => row.at(-1 - place));
  const [middleBefore, middleAfter] = [restBefore.slice(0, restBefore.length - tail), restAfter.slice(0, restAfter.length - tail)];
  const found = diffArrays([...middleBefore], [...middleAfter], { maxEditLength: MOST_EDITS });
  const middle: readonly Stretch[] = found
    ? found.map(({ added, removed, value }) => ({ kind: added ? "inserted" : removed ? "removed" : "same", pieces: value }))
    : [{ kind: "removed", pieces: middleBefore }, { kind: "inserted", pieces: middleAfter }];
  const whole: readonly Stretch[] = [{ kind: "same", pieces: before.slice(0, head) }, ...middle, { kind: "same", pieces: restBefore.slice(restBefore.length - tail) }];
  return whole.filter(({ pieces }) => pieces.length > 0);
}

function sameCount(before: readonly string[], after: readonly string[], at: (row: readonly string[], place: number) => string | undefined): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && at(before, count) === at(after, count)) count += 1;
  return count;
}

/** Two texts word by word, in Arabic as in any language. Words that follow one another and were all changed are one change, with the spaces between them. */
export function compareWords(before: string, after: string): readonly Span[] {
  const spans: Span[] = [];
  let [removed, inserted, between] = ["", "", ""];
  const flush = () => {
    if (removed) spans.push({ kind: "removed", text: removed });
    if (inserted) spans.push({ kind: "inserted", text: inserted });
    if (between) spans.push({ kind: "same", text: between });
    [removed, inserted, between] = ["", "", ""];
  };
  for (const { kind, pieces } of comparePieces(piecesOf(before), piecesOf(after))) {
    const text = pieces.join("");
    if (kind === "same" && text.trim() === "" && (removed || inserted)) between += text;
    else if (kind === "same") {
      flush();
      spans.push({ kind, text });
    } else {
      [removed, inserted, between] = [removed + between, inserted + between, ""];
      if (kind === "removed") removed += text;
      else inserted += text;
    }
  }
  flush();
  return joined(spans);
}

/** Neighbours of one kind are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.kind === span.kind) whole[whole.length - 1] = { kind: span.kind, text: last.text + span.text };
    else whole.push(span);
  }
  return whole;
}
