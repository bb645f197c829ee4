import { contactKey } from "~/forms/contact";
import { translator } from "~/i18n/translator";
import { post } from "~/outside/mail";
import { credentialsByContact, ownAccount } from "@db/queries/accounts";
import { accessOf } from "@db/queries/suspension";
import { minutesToWait } from "@db/queries/throttle";
import { HOUSE } from "@db/transaction";

import { writeResetLink } from "./write-reset-link";

type Asked = { readonly now: Date; readonly ip: string; readonly origin: string; report(error: unknown): void };
type Result = { readonly ok: true } | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number };

/**
 * Takes note that somebody forgot their password. The answer is given before anybody looks whether there is such an account, so that neither it nor
 * its time tells a known contact from an unknown one, or one that no letter reaches. Throttled by contact and by address.
 */
export async function askForReset(typed: string, { ip, ...asked }: Asked): Promise<Result> {
  const contact = contactKey(typed);
  const minutes = await minutesToWait(["forgottenContact", contact], ["forgottenFromAddress", ip]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  void sendResetLink(contact, asked).catch(asked.report);
  return { ok: true };
}

/** Sends a link to the e-mail address of an account, where there is one that may be entered. */
async function sendResetLink(contact: string, { now, origin }: Omit<Asked, "ip">): Promise<void> {
  const found = await credentialsByContact(contact);
  if (!found) return;
  const [owner, access] = await Promise.all([ownAccount(found.id), accessOf(found.id)]);
  if (!owner?.email || !access || access.suspendedAt || access.leftAt) return;
  const token = await writeResetLink(HOUSE, found.id, null, now);
  const t = translator(owner.language);
  post({
    to: owner.email, language: owner.language, subject: t("mail.reset.subject"),
    paragraphs: [t("mail.greeting", { name: owner.name }), t("mail.reset.what"), t("mail.reset.otherwise")],
    link: { label: t("mail.reset.link"), href: `${origin}/reset/${token}` },
  });
}
