import { type ReactNode, useId } from "react";

type CardProps = {
  readonly title?: ReactNode;
  /** A figure beside the title, such as how many things the card lists. */
  readonly count?: number | string;
  /** A link or button at the end of the title's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A white card on the paper. With a title it is a region that carries that name. */
export function Card({ title, count, action, children }: CardProps) {
  const id = useId();
  if (!title) return <section className="card">{children}</section>;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>
          {title} {count !== undefined && <bdi className="card-count">{count}</bdi>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** The head of a file: number, state, title, whose turn, the one thing to do. */
export function Identity({ number, states, children }: { readonly number?: string | null; readonly states?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="card identity">
      {(number || states) && (
        <div className="identity-line">
          {number && <bdi className="identity-number">{number}</bdi>}
          {states}
        </div>
      )}
      {children}
    </section>
  );
}

/** The sentence that says it all, on a member's page. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <p className="sentence">{children}</p>;
}
