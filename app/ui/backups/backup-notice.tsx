import { useTranslations } from "use-intl";

import type { BackupStanding } from "~/presenters/backups";

import { Notice } from "../notice";

/** Says how old the last good backup is; with `ask`, only when it is time for a new one, and leads to where it is taken. */
export function BackupNotice({ standing, ask = false }: { readonly standing: BackupStanding; readonly ask?: boolean }) {
  const t = useTranslations("backups");
  const { old, title, todo } = standing;
  if (ask && !old) return null;
  return (
    <Notice kind={old ? "warning" : "success"} title={title}>
      {todo}
      {ask && <> <a href="/admin/backups">{t("open")}</a></>}
    </Notice>
  );
}
