import type { ReactNode } from "react";

type PageTitleProps = {
  readonly children: ReactNode;
  /** One line under the title: what the page is for. */
  readonly lede?: ReactNode;
  /** The one thing to do here. */
  readonly action?: ReactNode;
};

export function PageTitle({ children, lede, action }: PageTitleProps) {
  return (
    <div className="page-title">
      <div className="page-title-words">
        <h1>{children}</h1>
        {lede && <p className="page-title-lede">{lede}</p>}
      </div>
      {action && <div className="page-title-actions">{action}</div>}
    </div>
  );
}
