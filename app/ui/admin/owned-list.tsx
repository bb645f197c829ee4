import type { OwnedGroup, OwnedLine } from "~/presenters/owned-dossiers";

import { LocalizedName } from "../localized-name";

/** A dossier to hand over: its number, and its title for those who may read it. */
export function OwnedWords({ line: { number, title } }: { readonly line: OwnedLine }) {
  return <><bdi>{number}</bdi>{title && <> · <LocalizedName name={title} /></>}</>;
}

/** Dossiers by name, one under another. */
export function OwnedList({ group, title }: { readonly group: OwnedGroup; readonly title: string }) {
  return (
    <section aria-label={title}>
      <p className="field-label">{title}</p>
      <ul className="plain-list">
        {group.dossiers.map((line) => (
          <li key={line.id}>
            {line.href ? <a href={line.href}><OwnedWords line={line} /></a> : <OwnedWords line={line} />}
            <span className="item-note">{line.note}</span>
          </li>
        ))}
      </ul>
      {group.hidden && <p className="muted small">{group.hidden}</p>}
    </section>
  );
}
