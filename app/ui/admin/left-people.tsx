import { useTranslations } from "use-intl";

import type { RetentionPage } from "~/presenters/retention";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** Those who left by their own hand, each with the way to open the account again. Nothing when nobody did. */
export function LeftPeople({ people }: { readonly people: RetentionPage["left"] }) {
  const t = useTranslations("ownData.retention");
  if (people.length === 0) return null;
  return (
    <Card title={t("left")} count={people.length}>
      <ItemList>
        {people.map(({ id, name, since, href }) => (
          <Item
            key={id} icon={PersonIcon} title={<bdi>{name}</bdi>} note={since}
            end={<ButtonLink kind="plain" href={href} aria-label={t("openAgainOf", { name })}>{t("openAgain")}</ButtonLink>}
          />
        ))}
      </ItemList>
    </Card>
  );
}
