import { useTranslations } from "use-intl";

import type { JoinLinkMade } from "~/presenters/join-links";

import { LocalizedName } from "../localized-name";
import { QrImage } from "./qr-image";

/** The sheet for the wall of an assembly: whom one joins, the code, what to do in three steps, until when. It is what the page prints. */
export function Poster({ poster: { organisation, code, steps, until }, address }: Pick<JoinLinkMade, "poster" | "address">) {
  const t = useTranslations("enrolment.poster");
  return (
    <section className="poster" aria-label={t("title")}>
      <p className="poster-heading">{t("heading")}</p>
      <p className="poster-name">
        <LocalizedName name={organisation} />
      </p>
      <QrImage code={code} label={t("code")} />
      <ol className="poster-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="poster-until">{until}</p>
      <p className="poster-address">
        <bdi dir="ltr">{address}</bdi>
      </p>
    </section>
  );
}
