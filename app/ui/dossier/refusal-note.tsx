import { useTranslations } from "use-intl";

import { Notice } from "../notice";
import { UserText } from "../user-text";

type RefusalNoteProps = { readonly kind: "returned" | "declined"; readonly reason: string; readonly by: string; readonly on: string };

/** Why the bureau sent a dossier back or declined it, in its own words. */
export function RefusalNote({ kind, reason, by, on }: RefusalNoteProps) {
  const t = useTranslations("dossiers.decision");
  return (
    <Notice kind="warning" title={t(kind)}>
      <UserText text={reason} />
      <p className="muted small">{t("byOn", { name: by, day: on })}</p>
    </Notice>
  );
}
