import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { StoryPage } from "~/presenters/story";

import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { ArrowBackIcon, ArrowOnIcon } from "../icons";
import { Story, StoryGap } from "../story";
import { AgreementEvent, AnswersEvent, DepositEvent } from "./answer-events";
import { CommitmentEvent, HouseMoves, MeetingEvent, RecordEvent, SignEvent, VerdictEvent } from "./events";

/** The story of a dossier between the two banks, then what is still to come. */
export function StoryView({ story }: { readonly story: StoryPage }) {
  const t = useTranslations("story");
  return (
    <section className="stack">
      <h2 className="sr-only">{t("sections.story")}</h2>
      {story.earlier && <p><ButtonLink href={story.earlier} icon={ArrowBackIcon}>{t("earlier")}</ButtonLink></p>}
      {story.told.length > 0 && <Story>{story.told.map((item) => <Told key={item.id} item={item} />)}</Story>}
      {story.newest && <p><ButtonLink href={story.newest} icon={ArrowOnIcon}>{t("newest")}</ButtonLink></p>}
      {story.upcoming.length > 0 && (
        <>
          <h2>{t("upcoming")}</h2>
          <Story>{story.upcoming.map((item) => <Told key={item.id} item={item} />)}</Story>
        </>
      )}
    </section>
  );
}

/** What the page says while nothing but moves of the house is there to tell. */
export function EmptyStory({ recordable }: { readonly recordable: boolean }) {
  const t = useTranslations("story");
  return <Empty title={t("emptyTitle")}>{t(recordable ? "empty" : "emptyBeforeAdoption")}</Empty>;
}

function Told({ item }: { readonly item: StoryPage["told"][number] }) {
  const t = useTranslations("common.late");
  const language = useLanguage();
  switch (item.kind) {
    case "silence":
      return <StoryGap>{t("unanswered", counted(language, item.days))}</StoryGap>;
    case "meeting":
      return <MeetingEvent item={item} />;
    case "commitment":
      return <CommitmentEvent item={item} />;
    case "sign":
      return <SignEvent item={item} />;
    case "verdict":
      return <VerdictEvent item={item} />;
    case "deposit":
      return <DepositEvent item={item} />;
    case "answers":
      return <AnswersEvent item={item} />;
    case "agreement":
      return <AgreementEvent item={item} />;
    case "moves":
      return <HouseMoves item={item} />;
    default:
      return <RecordEvent item={item} />;
  }
}
