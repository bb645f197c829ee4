import type { TrackNote } from "~/presenters/track-figures";

/** Words, and where there is a list behind them the way to it. */
export function ToList({ note: { text, href } }: { readonly note: TrackNote }) {
  return href ? <a href={href}>{text}</a> : text;
}
