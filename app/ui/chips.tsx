import type { ReactNode } from "react";

import { CheckIcon } from "./icons";

/** A filter as a link: where it leads, whether it holds now, and how many things it would show. */
export type Filter = { readonly href: string; readonly label: ReactNode; readonly current?: boolean; readonly count?: number };

/** Filters that work as plain addresses, so that each can be kept and shared. */
export function FilterChips({ label, filters }: { readonly label: string; readonly filters: readonly Filter[] }) {
  return (
    <nav aria-label={label}>
      <ul className="filters">
        {filters.map(({ href, label: words, current, count }) => (
          <li key={href}>
            <a className="filter" href={href} aria-current={current ? "true" : undefined}>
              {current && <CheckIcon />}
              <span>{words}</span>
              {count !== undefined && <bdi className="filter-count">{count}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
