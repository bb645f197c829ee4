import { useTranslations } from "use-intl";

import type { DepositItem } from "~/presenters/deposit";

import { Badge, Badges } from "../badge";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Phrases } from "../demand/phrases";
import { ClockIcon, MailInIcon, MailOutIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";

/** Where something was handed over, the newest first. Nothing where it never was. */
export function DepositsCard({ items }: { readonly items: readonly DepositItem[] }) {
  const t = useTranslations("deposits.list");
  if (items.length === 0) return null;
  return (
    <Card title={t("title")} count={items.length}>
      <ItemList>
        {items.map((item) => (
          <Item
            key={item.id} icon={MailOutIcon} href={item.href} title={<LocalizedName name={item.party} />} note={<Phrases phrases={item.note} />}
            end={
              <Badges>
                {item.level === "bureau" && <ConfidentialityBadge level={item.level} />}
                <Badge tone={item.answered ? "brand" : "theirs"} icon={item.answered ? MailInIcon : ClockIcon}>{item.answers}</Badge>
              </Badges>
            }
          />
        ))}
      </ItemList>
    </Card>
  );
}
