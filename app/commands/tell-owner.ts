import type { Id } from "~/domain/viewer";
import type { Messages } from "~/i18n/catalogue";
import { translator } from "~/i18n/translator";
import { mailIsConfigured, post } from "~/outside/mail";
import { ownAccount } from "@db/queries/accounts";

/** What the owner of an account is told about it, whoever did it. */
type News = keyof Messages["mail"]["account"];

/** Tells the owner of an account what happened to it, in their language, where mail can be sent and they have an address. */
export async function tellOwner(accountId: Id, news: News): Promise<void> {
  if (!mailIsConfigured()) return;
  const owner = await ownAccount(accountId);
  if (!owner?.email) return;
  const t = translator(owner.language);
  post({
    to: owner.email, language: owner.language, subject: t(`mail.account.${news}.subject`),
    paragraphs: [t("mail.greeting", { name: owner.name }), t(`mail.account.${news}.what`), t(`mail.account.${news}.otherwise`)],
  });
}
