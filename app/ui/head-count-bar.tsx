import type { HeadCountShown } from "~/presenters/head-count";

/** From waiting to settled: one bar, and the same in words. Where the total is not known, words alone. */
export function HeadCountBar({ people }: { readonly people: HeadCountShown }) {
  const { settled, waiting, share } = people;
  return (
    <div className="head-count">
      {share !== null && (
        <svg className="head-count-bar mirrored" width="100%" height="10" aria-hidden="true" focusable="false">
          <rect className="part-plain" width="100%" height="10" />
          <rect className="part-kept" width={`${share}%`} height="10" />
        </svg>
      )}
      <p className="head-count-words">
        {waiting && <b>{waiting}</b>}
        <span className={waiting ? "muted" : undefined}>{settled}</span>
      </p>
    </div>
  );
}
