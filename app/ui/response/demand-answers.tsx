import { useTranslations } from "use-intl";

import type { DemandAnswer } from "~/presenters/deposit-answers";

import { Card } from "../card";
import { AnswerItem } from "./answer-item";

/** What the parties answered to a demand; nothing where none did. */
export function DemandAnswers({ answers }: { readonly answers: readonly DemandAnswer[] }) {
  const t = useTranslations("responses.section");
  if (answers.length === 0) return null;
  return (
    <Card title={t("ofDemand")} count={answers.length}>
      <ul className="answers">{answers.map((answer) => <AnswerItem key={answer.id} answer={answer} head={<a href={answer.depositHref}>{answer.party}</a>} />)}</ul>
    </Card>
  );
}
