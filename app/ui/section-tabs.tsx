import type { Address } from "~/domain/addresses";

import { FilterChips } from "./chips";

type Section<Key extends string> = { readonly key: Key; readonly href: Address };
type SectionTabsProps<Key extends string> = { readonly label: string; readonly sections: readonly Section<Key>[]; readonly nameOf: (key: Key) => string; readonly current: Key };

/** The pages of one part of the house as links; `current` is the one that is open. */
export function SectionTabs<Key extends string>({ label, sections, nameOf, current }: SectionTabsProps<Key>) {
  return <FilterChips label={label} filters={sections.map(({ key, href }) => ({ href, label: nameOf(key), current: key === current }))} />;
}
