import { useTranslations } from "use-intl";

import type { CommuniqueItem, CommuniquesPage } from "~/presenters/communiques";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { MegaphoneIcon, PlusIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { CommuniqueStateBadge } from "./state-badge";

/** The communiqués of a dossier for those who work on it, the newest first. */
export function CommuniqueListView({ page: { back, items, newHref, beforeAdoption } }: { readonly page: CommuniquesPage }) {
  const t = useTranslations("communiques");
  const begin = newHref && <ButtonLink kind="go" icon={PlusIcon} href={newHref}>{t("new.link")}</ButtonLink>;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: back.href, label: <bdi>{back.title}</bdi> }]} />
      <PageTitle lede={t("lede")} action={items.length > 0 ? begin : null}>{t("title")}</PageTitle>
      <Stack>
        {beforeAdoption && <Notice>{t("beforeAdoption")}</Notice>}
        {items.length > 0 && <Card><CommuniqueItems items={items} withState /></Card>}
        {items.length === 0 && !beforeAdoption && <Empty icon={MegaphoneIcon} title={t("emptyTitle")} action={begin}>{t(newHref ? "emptyHelp" : "emptyRead")}</Empty>}
      </Stack>
    </Narrow>
  );
}

/** Communiqués as lines. Members read published ones alone, and are not told so of each. */
export function CommuniqueItems({ items, withState = false }: { readonly items: readonly CommuniqueItem[]; readonly withState?: boolean }) {
  return (
    <ItemList>
      {items.map(({ id, href, title, note, state }) => (
        <Item key={id} icon={MegaphoneIcon} href={href} title={<bdi>{title}</bdi>} note={note} end={withState && <CommuniqueStateBadge state={state} />} />
      ))}
    </ItemList>
  );
}
