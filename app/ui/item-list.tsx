import type { ReactNode } from "react";

import type { Icon } from "./icons";

type ItemProps = {
  readonly icon?: Icon;
  readonly href?: string;
  readonly title: ReactNode;
  /** A quieter line under the title. */
  readonly note?: ReactNode;
  /** A badge or button at the end of the line. */
  readonly end?: ReactNode;
  /** A step that is folded away under the words. */
  readonly below?: ReactNode;
};

/** A short list inside a card: what is asked of us, what moved, what comes next. */
export function ItemList({ children }: { readonly children: ReactNode }) {
  return <ul className="items">{children}</ul>;
}

export function Item({ icon: Sign, href, title, note, end, below }: ItemProps) {
  return (
    <li>
      {Sign && (
        <span className="item-icon">
          <Sign />
        </span>
      )}
      <div className="item-words">
        {href ? <a href={href}>{title}</a> : title}
        {note && <span className="item-note">{note}</span>}
        {below}
      </div>
      {end && <div className="item-end">{end}</div>}
    </li>
  );
}
