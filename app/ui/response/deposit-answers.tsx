import { useTranslations } from "use-intl";

import type { Standing } from "~/domain/response";
import type { DepositAnswersPage } from "~/presenters/deposit-answers";

import { Badge } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { CheckIcon, HalfIcon, type Icon, InboxIcon, PlusIcon, SilenceIcon } from "../icons";
import type { Tone } from "../tones";
import { AnswerItem } from "./answer-item";

/** Plain where they have spoken, whatever they said; amber while a part is theirs to answer, grey for silence, blue for what waits for us. */
const LOOKS: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: Icon }>> = {
  answered: { tone: "plain", icon: CheckIcon },
  partly: { tone: "theirs", icon: HalfIcon },
  unclassified: { tone: "ours", icon: InboxIcon },
  unanswered: { tone: "silent", icon: SilenceIcon },
};

/** The one thing to do next with a deposit. */
export function RecordAnswersLink({ href }: { readonly href: string }) {
  const t = useTranslations("responses.section");
  return <ButtonLink kind="go" icon={PlusIcon} href={href}>{t("record")}</ButtonLink>;
}

/** What was answered to a deposit, point by point, and for how long nothing was. */
export function DepositAnswers({ page }: { readonly page: DepositAnswersPage }) {
  const t = useTranslations("responses.section");
  return (
    <Card title={t("title")}>
      {page.silent ? <p><Badge tone="silent" icon={SilenceIcon}>{page.silent}</Badge></p> : page.summary.length > 0 && <p className="muted dotted">{page.summary.map((words) => <span key={words}>{words}</span>)}</p>}
      {page.whole.length > 0 && (
        <section aria-label={t("whole")}>
          <h3 className="answer-point">{t("whole")}</h3>
          <ul className="answers">{page.whole.map((answer) => <AnswerItem key={answer.id} answer={answer} />)}</ul>
        </section>
      )}
      <ol className="answered-points">
        {page.points.map(({ id, label, title, standing, silent, answers }) => (
          <li key={id}>
            <div className="answered-head">
              <h3 className="answer-point"><span>{label}</span> <bdi>{title}</bdi></h3>
              <Badge tone={LOOKS[standing].tone} icon={LOOKS[standing].icon}>{silent ?? t(`standing.${standing}`)}</Badge>
            </div>
            {answers.length > 0 && <ul className="answers">{answers.map((answer) => <AnswerItem key={answer.id} answer={answer} />)}</ul>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
