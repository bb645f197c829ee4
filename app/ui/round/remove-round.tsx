import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Consequences } from "../consequences";

/** Takes a round out of the calendar, which is done only while nothing belongs to it. */
export function RemoveRound() {
  const t = useTranslations("rounds.remove");
  return (
    <details className="more">
      <summary>{t("title")}</summary>
      <form method="post" className="more-body">
        <Consequences items={[t("what")]} undo={{ possible: false, words: t("undo") }} />
        <input type="hidden" name="intent" value="remove" />
        <div className="actions"><Button kind="danger">{t("submit")}</Button></div>
      </form>
    </details>
  );
}
