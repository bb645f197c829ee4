import type { ReactNode } from "react";

export type Fact = { readonly key: string; readonly label: ReactNode; readonly value: ReactNode };

/** Names and their values: side by side in a head, under one another (`column`) in a record. Facts without a value are left out. */
export function Facts({ facts, column = false }: { readonly facts: readonly Fact[]; readonly column?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <dl className={column ? "facts facts-column" : "facts"}>
      {known.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
