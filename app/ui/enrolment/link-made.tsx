import { useTranslations } from "use-intl";

import type { JoinLinkMade } from "~/presenters/join-links";

import { QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { LinkIcon, MailOutIcon, SpeechIcon } from "../icons";
import { Poster } from "./poster";

/** A join link that was just made, shown this once: the usual ways of sending it, and the sheet to print. */
export function LinkMade({ made: { address, whatsapp, email, poster } }: { readonly made: JoinLinkMade }) {
  const t = useTranslations("enrolment.made");
  return (
    <>
      <Card title={t("title")}>
        <div className="stack">
          <QuietMark icon={LinkIcon}>{t("help")}</QuietMark>
          <div className="field">
            <label className="field-label" htmlFor="join-link">
              {t("label")}
            </label>
            <input id="join-link" className="control" dir="ltr" readOnly value={address} />
          </div>
          <div className="actions">
            <ButtonLink href={whatsapp} icon={SpeechIcon} rel="noreferrer">{t("whatsapp")}</ButtonLink>
            <ButtonLink href={email} icon={MailOutIcon}>{t("email")}</ButtonLink>
          </div>
          <p className="muted small">{t("print")}</p>
        </div>
      </Card>
      <Poster poster={poster} address={address} />
    </>
  );
}
