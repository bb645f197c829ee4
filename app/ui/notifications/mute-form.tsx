import { useTranslations } from "use-intl";

import { Button } from "../button";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { BellIcon, BellOffIcon } from "../icons";

/** Says, at the foot of a dossier's page, that one does not want to be told of it, or does again. */
export function MuteForm({ address, muted }: { readonly address: string; readonly muted: boolean }) {
  const t = useTranslations("notifications.mute");
  return (
    <form className="mute" method="post" action={`${address}/mute`}>
      <FormOf />
      <Hidden name="from" value="dossier" />
      <Hidden name="muted" value={muted ? "no" : "yes"} />
      <Button kind="plain" icon={muted ? BellIcon : BellOffIcon}>{t(muted ? "resume" : "stop")}</Button>
    </form>
  );
}
