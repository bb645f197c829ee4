import type { ReactNode } from "react";

/** What a meeting yielded. Its children are `YieldItem`. */
export function Yield({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className="yield" aria-label={label}>
      {children}
    </ul>
  );
}

type YieldItemProps = {
  /** The words of the outcome; they stand in quotation marks only when `verbatim`. */
  readonly words: string;
  readonly verbatim?: boolean;
  readonly href?: string;
  /** Who answers for it, or what kind of outcome it is. */
  readonly note?: ReactNode;
  /** What became of it. */
  readonly state?: ReactNode;
};

export function YieldItem({ words, verbatim = false, href, note, state }: YieldItemProps) {
  const said = verbatim ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>;
  return (
    <li className="yield-item">
      <span className="yield-words">
        {href ? <a href={href}>{said}</a> : said}
        {note && <span className="yield-note">{note}</span>}
      </span>
      {state}
    </li>
  );
}
