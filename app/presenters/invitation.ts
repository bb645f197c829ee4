import { dayAt } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { Role } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

type Invitation = { readonly organisationName: Localized; readonly role: Role; readonly createdByName: string | null; readonly expiresAt: Date };

/** Who invites to what, as the guest reads it, and until when. */
export function invitationInWords(language: Language, { organisationName, role, createdByName, expiresAt }: Invitation): { readonly invited: string; readonly until: string } {
  const t = translator(language);
  return {
    invited: t("signIn.join.invited", { inviter: createdByName ?? t("history.formerAccount"), organisation: nameIn(language, organisationName).text, role: t(`terms.role.${role}`) }),
    until: t("signIn.join.until", { day: formatDay(language, dayAt(expiresAt)) }),
  };
}
