import { useTranslations } from "use-intl";

import { Button } from "../button";

/** Takes a round out of the calendar, which is done only while nothing belongs to it. */
export function RemoveRound() {
  const t = useTranslations("rounds.remove");
  return (
    <details className="more">
      <summary>{t("title")}</summary>
      <form method="post" className="more-body">
        <p>{t("what")}</p>
        <input type="hidden" name="intent" value="remove" />
        <div className="actions"><Button kind="danger">{t("submit")}</Button></div>
      </form>
    </details>
  );
}
