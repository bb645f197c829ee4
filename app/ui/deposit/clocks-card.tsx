import { useTranslations } from "use-intl";

import type { ClockRunning } from "~/presenters/clocks";

import { Card } from "../card";
import { ClockIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** The delays that a deposit started, each with its last day and its source. Nothing where none is in force. */
export function ClocksCard({ clocks }: { readonly clocks: readonly ClockRunning[] }) {
  const t = useTranslations();
  if (clocks.length === 0) return null;
  return (
    <Card title={t("deposits.clocks.title")}>
      <ItemList>
        {clocks.map(({ id, name, ends, days, citation, over }) => (
          <Item key={id} icon={ClockIcon} title={<strong className={over ? "muted" : undefined}>{ends}</strong>} note={<>{name} · {days}<br />{citation}</>} />
        ))}
      </ItemList>
      <p className="muted small">{t("clocks.notAdvice")}</p>
    </Card>
  );
}
