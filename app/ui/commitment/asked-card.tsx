import { useTranslations } from "use-intl";

import type { AskedLines } from "~/presenters/demand-links";

import { Card } from "../card";
import { SignatureIcon, TraceIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { UserText } from "../user-text";

/** What asked for a commitment: the clause that made it, and the sentences of our demands it came of. */
export function AskedCard({ asked }: { readonly asked: AskedLines }) {
  const t = useTranslations("trace.asked");
  if (!asked.clause && asked.places.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ItemList>
        {asked.places.map(({ href, label, text, demand }) => (
          <Item key={href} icon={TraceIcon} title={<UserText text={text} />} note={<span className="dotted"><span><bdi>{label}</bdi></span><span><bdi>{demand}</bdi></span><span><a href={href}>{t("trace")}</a></span></span>} />
        ))}
        {asked.clause && <Item icon={SignatureIcon} href={asked.clause.href} title={<bdi>{asked.clause.words}</bdi>} />}
      </ItemList>
    </Card>
  );
}
