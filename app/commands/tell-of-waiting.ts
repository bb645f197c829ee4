import { dayAt } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { post } from "~/outside/mail";
import { admittersToTell } from "@db/queries/admitters";

type Link = { readonly organisationId: Id; readonly createdBy: Id };
type Asked = { readonly now: Date; readonly origin: string };

/**
 * Writes to those who coordinate an organisation, and to the maker of the link, that somebody waits to be admitted: once, when the first joins an
 * empty queue. The letter names neither the person nor the organisation.
 */
export async function tellOfFirstWaiting({ organisationId, createdBy }: Link, { now, origin }: Asked): Promise<void> {
  for (const { email, language } of await admittersToTell(organisationId, createdBy, dayAt(now))) {
    const t = translator(language);
    post({
      to: email, language, subject: t("mail.enrolment.subject"), paragraphs: [t("mail.enrolment.waiting"), t("mail.enrolment.once")],
      link: { label: t("mail.enrolment.open"), href: `${origin}/people/enrolments` },
    });
  }
}
