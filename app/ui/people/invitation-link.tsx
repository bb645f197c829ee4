import { useTranslations } from "use-intl";

import type { InvitationLink } from "~/presenters/people";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { LinkIcon, MailOutIcon, SpeechIcon } from "../icons";
import { QuietMark } from "../badge";

/** A link that was just made, shown this once, and the usual ways of sending it. */
export function InvitationLinkCard({ link: { address, whatsapp, email } }: { readonly link: InvitationLink }) {
  const t = useTranslations("people.link");
  return (
    <Card title={t("title")}>
      <div className="stack">
        <QuietMark icon={LinkIcon}>{t("help")}</QuietMark>
        <div className="field">
          <label className="field-label" htmlFor="invitation-link">
            {t("label")}
          </label>
          <input id="invitation-link" className="control" dir="ltr" readOnly value={address} />
        </div>
        <div className="actions">
          <ButtonLink href={whatsapp} icon={SpeechIcon} rel="noreferrer">{t("whatsapp")}</ButtonLink>
          <ButtonLink href={email} icon={MailOutIcon}>{t("email")}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
