import { useTranslations } from "use-intl";

import type { EnrolmentsPage } from "~/presenters/enrolments";

/** That only those who came by one link are shown, and the way back to all. */
export function OfLink({ ofLink }: Pick<EnrolmentsPage, "ofLink">) {
  const t = useTranslations("enrolment.queue");
  if (!ofLink) return null;
  return (
    <p>
      {ofLink.label && <bdi>{t("formLink", { label: ofLink.label })}</bdi>} <a href="/people/enrolments">{t("allLinks")}</a>
    </p>
  );
}
