import { useTranslations } from "use-intl";

import type { MemberPageData } from "~/presenters/member-page";

import { Card } from "../card";
import { Item, ItemList } from "../item-list";
import { LINE_ICONS } from "./line-icons";
import { Notes } from "./notes";

/** What moved since the last visit; at the first visit, the latest things. */
export function MovedCard({ moved: { since, lines } }: { readonly moved: MemberPageData["moved"] }) {
  const t = useTranslations("member");
  if (since === null && lines.length === 0) return null;
  return (
    <Card title={since === null ? t("latest") : t("sinceVisit")}>
      {since && <p className="muted small">{since}</p>}
      {lines.length === 0 ? (
        <p>{t("nothingMoved")}</p>
      ) : (
        <ItemList>
          {lines.map(({ id, kind, title, verbatim, note }) => (
            <Item key={id} icon={LINE_ICONS[kind]} title={verbatim ? <q dir="auto">{title}</q> : <bdi>{title}</bdi>} note={<Notes notes={note} />} />
          ))}
        </ItemList>
      )}
    </Card>
  );
}
