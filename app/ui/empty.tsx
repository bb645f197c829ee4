import type { ReactNode } from "react";

import { FolderIcon, type Icon } from "./icons";

type EmptyProps = {
  readonly icon?: Icon;
  readonly title: ReactNode;
  /** What would fill the list. */
  readonly children?: ReactNode;
  /** The button that fills it, for those who may. */
  readonly action?: ReactNode;
};

/** A list with nothing in it says what would fill it, and offers it. */
export function Empty({ icon: Sign = FolderIcon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Sign />
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}
