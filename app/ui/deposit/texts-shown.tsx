import type { TextShown } from "~/presenters/deposit-form";

import { Point } from "../demand/demand-list";
import { Phrases } from "../demand/phrases";

/** Texts under the numbers that a deposit freezes, in order. */
export function TextsShown({ texts }: { readonly texts: readonly TextShown[] }) {
  return (
    <ol className="demands">
      {texts.map(({ key, point, title, note }) => (
        <li key={key}>
          <Point point={point} />
          <div className="demands-words">
            <bdi>{title}</bdi>
            <span className="item-note"><Phrases phrases={note} /></span>
          </div>
        </li>
      ))}
    </ol>
  );
}
