import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { joinNames } from "~/i18n/lists";
import { useLanguage } from "~/i18n/use-language";
import { isolated } from "~/presenters/isolated";
import type { AnswerItem } from "~/presenters/story-answers";

import { ConfidentialityBadge } from "../confidentiality-badge";
import { InboxIcon, MailInIcon, SignatureIcon } from "../icons";
import { Notes } from "../member/notes";
import { AnswerBadge } from "../response/answer-badge";
import { AnswerWords } from "../response/answer-words";
import { StoryEvent } from "../story";

type Of<Kind extends AnswerItem["kind"]> = { readonly item: AnswerItem & { readonly kind: Kind } };

function Marks({ item }: { readonly item: AnswerItem }) {
  return (
    <>
      <span className="muted small"><Notes notes={item.note} /></span>
      {item.level && <ConfidentialityBadge level={item.level} />}
    </>
  );
}

/** A demand file handed over: ours to do, and theirs to answer from then on. */
export function DepositEvent({ item }: Of<"deposit">) {
  const t = useTranslations("responses.story");
  const language = useLanguage();
  return (
    <StoryEvent id={item.id} bank="ours" icon={InboxIcon} when={item.when} title={t("deposit", { party: isolated(language, nameIn(language, item.party).text) })} href={item.href} marks={<Marks item={item} />}>
      <p><bdi>{item.file}</bdi></p>
    </StoryEvent>
  );
}

/** What they answered on one day, point by point. */
export function AnswersEvent({ item }: Of<"answers">) {
  const t = useTranslations("responses.story");
  const language = useLanguage();
  return (
    <StoryEvent id={item.id} bank="theirs" icon={MailInIcon} when={item.when} title={t("answers", { party: isolated(language, nameIn(language, item.party).text) })} href={item.href} marks={<Marks item={item} />}>
      <ul className="answers">
        {item.answers.map((answer) => (
          <li key={answer.id}>
            <p className="answer-head">
              <AnswerBadge kind={answer.kind}>{answer.answer}</AnswerBadge> <span className="answer-place">{answer.place}</span>
              {answer.title && <bdi className="muted">{answer.title}</bdi>}
            </p>
            <AnswerWords answer={answer} />
          </li>
        ))}
      </ul>
    </StoryEvent>
  );
}

/** An agreement that both sides signed. */
export function AgreementEvent({ item }: Of<"agreement">) {
  const t = useTranslations("responses.story");
  const language = useLanguage();
  const parties = joinNames(language, item.parties.map((party) => isolated(language, nameIn(language, party).text)));
  return (
    <StoryEvent id={item.id} bank="both" icon={SignatureIcon} when={item.when} place={item.place} title={<bdi>{item.title}</bdi>} href={item.href} marks={<Marks item={item} />}>
      <p>{parties ? t("agreement", { parties }) : t("agreementAlone")}</p>
    </StoryEvent>
  );
}
