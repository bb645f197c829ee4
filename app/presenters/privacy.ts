import type { Language, Localized } from "~/domain/localized";
import { NOTIFICATIONS_KEPT_FOR } from "~/domain/notification";
import type { RetentionRule } from "~/domain/retention";
import type { LegalNotice } from "~/domain/rows/notice";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { inForceSince, noticeFacts } from "./notice";

type Found = { readonly notice: LegalNotice | null; readonly union: Localized | null; readonly rules: readonly RetentionRule[] };

/** The public page on personal data: what the union says, what is kept, who reads it, how long, and which rights there are. */
export function privacyPage(language: Language, { notice, union, rules }: Found) {
  const t = translator(language);
  const inMonths = (months: number): string => t("privacy.time.months", counted(language, months));
  const { read, unread } = NOTIFICATIONS_KEPT_FOR;
  return {
    facts: noticeFacts(language, notice, union),
    since: inForceSince(language, notice),
    kept: [t("privacy.kept.identity"), t("privacy.kept.roles"), t("privacy.kept.work"), t("privacy.kept.access"), t("privacy.kept.cookies")],
    readers: [t("privacy.readers.keepers"), t("privacy.readers.colleagues"), t("privacy.readers.nobody"), t("privacy.readers.password")],
    times: [
      ...rules.map(({ kind, months }) => ({ key: kind, label: t(`privacy.time.${kind}`), value: months === null ? t("privacy.time.always") : inMonths(months) })),
      { key: "notifications", label: t("privacy.time.notifications"), value: t("privacy.time.notificationsFor", { read: inMonths(read), unread: inMonths(unread) }) },
    ],
    rights: [t("privacy.rights.access"), t("privacy.rights.rectification"), t("privacy.rights.erasure"), t("privacy.rights.objection"), t("privacy.rights.complaint")],
  };
}
export type PrivacyPage = ReturnType<typeof privacyPage>;
