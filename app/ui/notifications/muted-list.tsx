import { useTranslations } from "use-intl";

import type { Localized } from "~/domain/localized";

import { Button } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { BellIcon, BellOffIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";

export type MutedLine = { readonly address: string; readonly number: string | null; readonly title: Localized; /** Its name for whoever hears the button. */ readonly name: string };

/** The dossiers of which the reader does not want to be told. */
export function MutedList({ dossiers }: { readonly dossiers: readonly MutedLine[] }) {
  const t = useTranslations("notifications");
  return (
    <Card title={t("settings.muted")} count={dossiers.length || undefined}>
      {dossiers.length === 0 && <p>{t("settings.noneMuted")}</p>}
      <p className="muted">{t("settings.mutedHelp")}</p>
      {dossiers.length > 0 && (
        <ItemList>
          {dossiers.map(({ address, number, title, name }) => (
            <Item key={address} icon={BellOffIcon} href={address} title={<LocalizedName name={title} />} note={number} end={<Resume address={address} name={name} />} />
          ))}
        </ItemList>
      )}
    </Card>
  );
}

function Resume({ address, name }: Pick<MutedLine, "address" | "name">) {
  const t = useTranslations("notifications.mute");
  return (
    <form method="post" action={`${address}/mute`}>
      <FormOf />
      <Hidden name="from" value="settings" />
      <Hidden name="muted" value="no" />
      <Button icon={BellIcon} aria-label={t("resumeOf", { dossier: name })}>{t("resumeShort")}</Button>
    </form>
  );
}
