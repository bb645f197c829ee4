import { useTranslations } from "use-intl";

import { type Confirmation, CONFIRMATIONS } from "~/domain/confirmation";
import type { Id } from "~/domain/viewer";

import { FormOf } from "../form/form-of";
import { CheckIcon } from "../icons";

/** Asks a member whether it reached them: two buttons, of which the one that was answered is marked, and that nobody else reads it. */
export function AskMember({ id, words, answer }: { readonly id: Id; readonly words: string; readonly answer: Confirmation | null }) {
  const t = useTranslations();
  return (
    <form className="ask-member" id={`asked-${id}`} method="post" action={`/commitments/${id}/confirmation`}>
      <FormOf />
      <fieldset>
        <legend>{t(answer ? "member.confirm.answered" : "member.confirm.question")} <span className="sr-only" dir="auto">{words}</span></legend>
        <div className="ask-member-answers">
          {CONFIRMATIONS.map((each) => (
            <button key={each} className="button" name="answer" value={each} aria-pressed={answer === each}>
              {answer === each && <CheckIcon />}
              {t(`terms.confirmation.${each}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p className="small muted">{t("member.confirm.private")}</p>
    </form>
  );
}
