import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { NoteIcon, SpeechIcon } from "../icons";

const FIELD = "text-to-share";

/** The text as a chat group takes it. Where the browser runs scripts a button copies it; otherwise it is marked by hand. */
export function ShareText({ text, href }: { readonly text: string; readonly href: string }) {
  const t = useTranslations("communiques.share");
  return (
    <Card title={t("title")}>
      <div className="stack">
        <p className="muted" id={`${FIELD}-help`}>{t("help")}</p>
        <textarea className="control text-to-share" id={FIELD} readOnly rows={8} dir="auto" aria-label={t("label")} aria-describedby={`${FIELD}-help`} defaultValue={text} />
        <Actions>
          <Button type="button" icon={SpeechIcon} hidden data-copies={FIELD} data-copied={t("copied")}>{t("copy")}</Button>
          <ButtonLink icon={NoteIcon} href={href}>{t("open")}</ButtonLink>
        </Actions>
        <output className="sr-only" data-copying={FIELD} />
      </div>
      <script src="/copy-text.js" defer />
    </Card>
  );
}
