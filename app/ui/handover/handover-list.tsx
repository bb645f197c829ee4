import { useTranslations } from "use-intl";

import type { HandoverLine } from "~/presenters/handover";

import { Card } from "../card";
import { HistoryIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** Hand-overs, the newest first, each leading to its page. */
export function HandoverList({ lines }: { readonly lines: readonly HandoverLine[] }) {
  const t = useTranslations("handovers");
  return (
    <Card title={t("list")} count={lines.length || undefined}>
      {lines.length === 0 ? <p className="muted">{t("none")}</p> : <ItemList>{lines.map(({ id, href, title, note }) => <Item key={id} icon={HistoryIcon} href={href} title={title} note={note} />)}</ItemList>}
    </Card>
  );
}
