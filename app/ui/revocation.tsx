import { Button } from "./button";
import { Consequences } from "./consequences";
import { FormOf } from "./form/form-of";
import { Hidden } from "./form/hidden";
import { ChevronDownIcon } from "./icons";

type RevocationProps = {
  readonly id: string;
  readonly summary: string;
  /** What it does. */
  readonly items: readonly string[];
  /** That it is for good, and what can be done instead. */
  readonly undo: string;
  /** Names what is taken back: several such buttons may stand on one page. */
  readonly button: string;
};

/** Taking a link or an invitation back: folded away, with what it does and that it is for good. Sends the intent `revoke`. */
export function Revocation({ id, summary, items, undo, button }: RevocationProps) {
  return (
    <details className="more">
      <summary>
        <ChevronDownIcon />
        {summary}
      </summary>
      <form className="more-body" method="post">
        <FormOf />
        <Hidden name="intent" value="revoke" />
        <Hidden name="id" value={id} />
        <Consequences items={items} undo={{ possible: false, words: undo }} />
        <div className="actions">
          <Button kind="danger">{button}</Button>
        </div>
      </form>
    </details>
  );
}
