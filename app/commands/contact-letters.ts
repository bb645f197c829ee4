import { translator } from "~/i18n/translator";
import { post } from "~/outside/mail";
import type { Reached } from "@db/queries/contacts";

/** Asks whoever reads a new address to confirm it. `href` holds the only token. */
export function askToConfirm({ language }: Pick<Reached, "language">, email: string, href: string): void {
  const t = translator(language);
  post({ to: email, language, subject: t("mail.contact.confirmSubject"), paragraphs: [t("mail.contact.confirmText"), t("mail.contact.notYou")], link: { label: t("mail.contact.confirmLink"), href } });
}

/** Tells the address that somebody had so far that their contacts changed, or are about to. It names none of the new ones. */
export function tellFormerAddress({ email, language }: Pick<Reached, "email" | "language">, what: "asked" | "changed"): void {
  if (email === null) return;
  const t = translator(language);
  post({ to: email, language, subject: t("mail.contact.changedSubject"), paragraphs: [t(`mail.contact.${what}Text`), t("mail.contact.notYouTell")] });
}
