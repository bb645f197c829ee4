import { directionOf } from "~/i18n/direction";
import type { NoticeFact } from "~/presenters/notice";

import { Facts } from "../facts";

/** What the union says of its use of personal data, each under its name. */
export function NoticeFacts({ facts }: { readonly facts: readonly NoticeFact[] }) {
  return (
    <Facts
      column
      facts={facts.map(({ key, label, value, lang }) => ({
        key, label, value: lang ? <span lang={lang} dir={directionOf(lang)}>{value}</span> : <span dir="auto">{value}</span>,
      }))}
    />
  );
}
