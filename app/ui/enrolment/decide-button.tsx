import { Button } from "../button";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";

type DecideButtonProps = { readonly id: string; readonly intent: "admit" | "refuse"; readonly label: string; /** The same with the person's name, for those who hear the page. */ readonly whole: string };

/** One decision on one person, as a form of its own. */
export function DecideButton({ id, intent, label, whole }: DecideButtonProps) {
  return (
    <form method="post">
      <FormOf />
      <Hidden name="intent" value={intent} />
      <Hidden name="id" value={id} />
      <Button kind={intent === "admit" ? "quiet" : "plain"} aria-label={whole}>{label}</Button>
    </form>
  );
}
