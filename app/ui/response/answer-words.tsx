import { useTranslations } from "use-intl";

import type { AnswerLine } from "~/presenters/answer-lines";

import { Notes } from "../member/notes";
import { UserText } from "../user-text";

/** What an answer says: its words as said or in substance, what is offered instead, until when, to whom. */
export function AnswerWords({ answer: { words, verbatim, counter, notes } }: { readonly answer: Pick<AnswerLine, "words" | "verbatim" | "counter" | "notes"> }) {
  const t = useTranslations();
  return (
    <>
      {words && (verbatim ? <p><q dir="auto">{words}</q></p> : <><UserText text={words} /><p className="promise-tag">{t("common.word.inSubstance")}</p></>)}
      {counter && (
        <div className="answer-counter">
          <p className="field-help">{t("responses.counter")}</p>
          <UserText text={counter} />
        </div>
      )}
      {notes.length > 0 && <p className="small muted"><Notes notes={notes} /></p>}
    </>
  );
}
