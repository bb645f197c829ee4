import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { LinkToSend as Link } from "~/presenters/link-to-send";

import { QuietMark } from "./badge";
import { ButtonLink } from "./button";
import { Card } from "./card";
import { LinkIcon, MailOutIcon, SpeechIcon } from "./icons";

type LinkToSendProps = {
  readonly link: Link;
  readonly title: ReactNode;
  readonly help: ReactNode;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
};

/** A link that was just made, shown this once, and the usual ways of sending it. */
export function LinkToSend({ link: { address, whatsapp, email }, title, help, children }: LinkToSendProps) {
  const t = useTranslations("ui.linkToSend");
  return (
    <Card title={title}>
      <div className="stack">
        <QuietMark icon={LinkIcon}>{help}</QuietMark>
        <LinkToCopy id="link-to-send" label={t("label")} address={address} />
        <div className="actions">
          <ButtonLink href={whatsapp} icon={SpeechIcon} rel="noreferrer">{t("whatsapp")}</ButtonLink>
          <ButtonLink href={email} icon={MailOutIcon}>{t("email")}</ButtonLink>
        </div>
        {children}
      </div>
    </Card>
  );
}

/** An address in a field, to be marked and copied. */
export function LinkToCopy({ id, label, address }: { readonly id: string; readonly label: ReactNode; readonly address: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <input id={id} className="control" dir="ltr" readOnly value={address} />
    </div>
  );
}
