import { useTranslations } from "use-intl";

import type { StruckItem, StruckList as List } from "~/presenters/struck-list";

import { CrossCircleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Card } from "../card";
import { UserText } from "../user-text";

/** What is struck out in a dossier, with who did it and why; nothing when nothing is. */
export function StruckList({ list }: { readonly list: List }) {
  const t = useTranslations("strikes.struck");
  if (list.items.length === 0) return null;
  return (
    <Card title={t("listTitle")}>
      <p className="muted">{t("listLede")}</p>
      <ItemList>
        {list.items.map((item) => (
          <Item key={item.id} icon={CrossCircleIcon} title={<Struck item={item} />} note={item.struck} end={item.restoreHref && <RestoreLink href={item.restoreHref} title={item.title} />} />
        ))}
      </ItemList>
      {list.next && <p><a href={list.next}>{t("more")}</a></p>}
    </Card>
  );
}

function Struck({ item: { kind, title, when, reason } }: { readonly item: StruckItem }) {
  const t = useTranslations("strikes");
  return (
    <>
      <span className="small muted dotted"><span>{t(`struck.kind.${kind}`)}</span><span>{when}</span></span>
      <p dir="auto"><s>{title}</s></p>
      <span className="field-help">{t("fact.reason")}</span>
      <UserText text={reason} />
    </>
  );
}

function RestoreLink({ href, title }: { readonly href: string; readonly title: string }) {
  const t = useTranslations("strikes.struck");
  return <a href={href}>{t("restore")} <span className="sr-only" dir="auto">{title}</span></a>;
}
