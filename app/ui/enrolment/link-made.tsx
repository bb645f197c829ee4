import { useTranslations } from "use-intl";

import type { JoinLinkMade } from "~/presenters/join-links";

import { LinkToSend } from "../link-to-send";
import { Poster } from "./poster";

/** A join link that was just made, shown this once: the usual ways of sending it, and the sheet to print. */
export function LinkMade({ made }: { readonly made: JoinLinkMade }) {
  const t = useTranslations("enrolment.made");
  return (
    <>
      <LinkToSend link={made} title={t("title")} help={t("help")}>
        <p className="muted small">{t("print")}</p>
      </LinkToSend>
      <Poster poster={made.poster} address={made.address} />
    </>
  );
}
