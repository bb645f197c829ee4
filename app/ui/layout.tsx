import type { ReactNode } from "react";

/** Things under one another, with the air of the page between them. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

/** The story and, beside it, what to do; on a phone the second stands above the first. */
export function Columns({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="columns">
      <div className="stack">{children}</div>
      <aside className="stack columns-aside">{aside}</aside>
    </div>
  );
}

/** One column in the middle, for pages that are filled in or read through. */
export function Narrow({ children }: { readonly children: ReactNode }) {
  return <div className="narrow">{children}</div>;
}

/** A wide part and a narrow one beside it; on a phone one under the other, in this order. */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  return <div className="columns">{children}</div>;
}
