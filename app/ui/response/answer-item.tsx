import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { AnswerShown } from "~/presenters/deposit-answers";

import { AnswerBadge } from "./answer-badge";
import { AnswerWords } from "./answer-words";

/** One answer in a list: what it says and about what, where it was given, and the ways to classify it, put it right or strike it out. */
export function AnswerItem({ answer, head }: { readonly answer: AnswerShown; /** Who answered, where the list is of several parties. */ readonly head?: ReactNode }) {
  const t = useTranslations("responses.section");
  const common = useTranslations("common");
  const { edit } = answer;
  return (
    <li id={answer.id}>
      <p className="answer-head">
        <AnswerBadge kind={answer.kind}>{answer.answer}</AnswerBadge>
        {head}
        <span className="answer-place">{answer.place}</span>
      </p>
      <AnswerWords answer={answer} />
      <p className="small muted">
        {answer.givenHref ? <a href={answer.givenHref}>{answer.given}</a> : answer.given}
        {answer.scan && <> · <a href={answer.scan.href}><bdi>{answer.scan.name}</bdi></a></>}
        {edit && <> · <a href={edit.href}>{t(edit.key)} <span className="sr-only">{answer.place}</span></a></>}
        {answer.strikeHref && <> · <a href={answer.strikeHref}>{common("action.strikeOut")} <span className="sr-only">{answer.place}</span></a></>}
      </p>
    </li>
  );
}
