import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { joinNames } from "~/i18n/lists";
import { useLanguage } from "~/i18n/use-language";
import { isolated } from "~/presenters/isolated";
import type { MeetingItem } from "~/presenters/dossier-page";

/** A meeting's title as it was written, or else made from whom it was with. */
export function MeetingTitle({ meeting: { title, parties } }: { readonly meeting: Pick<MeetingItem, "title" | "parties"> }) {
  const t = useTranslations("story");
  const language = useLanguage();
  if (title) return <bdi>{title}</bdi>;
  if (parties.length === 0) return <>{t("meeting")}</>;
  return <>{t("meetingWith", { parties: joinNames(language, parties.map((party) => isolated(language, nameIn(language, party).text))) })}</>;
}
