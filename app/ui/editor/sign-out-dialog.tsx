import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Dialog } from "./dialog";

type SignOutDialogProps = { readonly onStay: () => void; readonly onKeep: () => void; readonly onErase: () => void };

/** Asks what becomes of a text that only this device has, before its author signs out. */
export function SignOutDialog({ onStay, onKeep, onErase }: SignOutDialogProps) {
  const t = useTranslations("editor.signOut");
  return (
    <Dialog
      title={t("title")} cancel={t("stay")} onClose={onStay}
      more={
        <>
          <Button type="button" onClick={onKeep}>{t("keep")}</Button>
          <Button type="button" kind="danger" onClick={onErase}>{t("erase")}</Button>
        </>
      }
    >
      <p>{t("words")}</p>
    </Dialog>
  );
}
