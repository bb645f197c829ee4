import { useTranslations } from "use-intl";

import type { EventKind } from "~/domain/event";
import { nameIn } from "~/domain/localized";
import { useLanguage } from "~/i18n/use-language";
import { isolated } from "~/presenters/isolated";
import type { StoryItem } from "~/presenters/story-items";

import { Badge } from "../badge";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { ArchiveIcon, CalendarIcon, FlagIcon, HandshakeIcon, MailInIcon, MailOutIcon, MegaphoneIcon, PeopleIcon, RepeatIcon, ReturnIcon, SpeechIcon, TargetIcon, type Icon } from "../icons";
import { StoryEvent } from "../story";
import { UserText } from "../user-text";
import { MeetingTitle } from "./meeting-title";
import { Outcomes, PromiseList } from "./promise";

type Of<Kind extends StoryItem["kind"]> = { readonly item: StoryItem & { readonly kind: Kind } };

/** A meeting bridges both banks: what was handed over, what came out of it, and what became of that. */
export function MeetingEvent({ item }: Of<"meeting">) {
  const t = useTranslations();
  const held = item.state === "held";
  const marks = (
    <>
      {!held && <Badge icon={CalendarIcon}>{t(`terms.meetingState.${item.state}`)}</Badge>}
      {item.level && <ConfidentialityBadge level={item.level} />}
    </>
  );
  return (
    <StoryEvent id={item.id} bank="both" icon={held ? PeopleIcon : CalendarIcon} when={item.when} place={item.place} title={<MeetingTitle meeting={item} />} href={item.href} marks={marks}>
      {item.handedOver && <UserText text={item.handedOver} />}
      {item.agenda && <UserText text={item.agenda} />}
      <Outcomes yields={item.yields} />
    </StoryEvent>
  );
}

const RECORD_ICONS: Readonly<Record<EventKind, Icon>> = { letter_out: MailOutIcon, letter_in: MailInIcon, action: MegaphoneIcon, milestone: FlagIcon };

/** A letter, an action or a milestone on its bank. */
export function RecordEvent({ item }: Of<EventKind>) {
  const t = useTranslations();
  const language = useLanguage();
  const { party } = item;
  const marks = (
    <>
      {item.kind !== "milestone" && <span className="muted small">{[t(`terms.eventKind.${item.kind}`), ...item.actionKinds.map((kind) => t(`terms.actionKind.${kind}`))].join(" · ")}</span>}
      {party && <span className="muted small">{t(item.kind === "letter_in" ? "story.from" : "story.to", { party: isolated(language, nameIn(language, party).text) })}</span>}
      {item.level && <ConfidentialityBadge level={item.level} />}
    </>
  );
  return (
    <StoryEvent id={item.id} bank={item.bank} icon={RECORD_ICONS[item.kind]} when={item.when} place={item.place} title={<bdi>{item.title}</bdi>} href={item.href ?? undefined} marks={marks}>
      {item.body && <UserText text={item.body} />}
      <PromiseList label={t("story.promises")} promises={item.promises} />
      {!item.href && item.strikeHref && <p className="small"><a href={item.strikeHref}>{t("strikes.submit")} <span className="sr-only" dir="auto">{item.title}</span></a></p>}
    </StoryEvent>
  );
}

/** A promise given outside a meeting and a letter: in parliament, in the press. */
export function CommitmentEvent({ item }: Of<"commitment">) {
  const t = useTranslations();
  return (
    <StoryEvent id={item.id} bank={item.bank} icon={HandshakeIcon} when={item.when} title={t(item.bank === "ours" ? "terms.outcomeKind.our_commitment" : "terms.outcomeKind.their_commitment")}>
      <PromiseList label={t("story.promises")} promises={[item.promise]} />
    </StoryEvent>
  );
}

/** News of a promise, or our reminder of it. */
export function SignEvent({ item }: Of<"sign">) {
  const t = useTranslations("story");
  return (
    <StoryEvent id={item.id} bank={item.bank} icon={item.sign === "our_nudge" ? RepeatIcon : SpeechIcon} when={item.when} title={t(item.sign === "our_nudge" ? "nudge" : "news")}>
      <UserText text={item.words} />
      <PromiseWords {...item.promise} />
    </StoryEvent>
  );
}

/** Their claim that something is done, or our verdict on it: side by side in the story, never one over the other. */
export function VerdictEvent({ item: { id, bank, when, told } }: Of<"verdict">) {
  const t = useTranslations("story");
  const claim = told.move === "claim";
  const icon = claim ? SpeechIcon : told.undone ? ReturnIcon : TargetIcon;
  return (
    <StoryEvent id={id} bank={bank} icon={icon} when={when} title={told.undone ?? t(claim ? "claimOn" : "verdictOn")} marks={<CommitmentStateBadge state={told.toState} side={told.side} />}>
      <PromiseWords {...told} />
      {told.said.map((text) => <UserText key={text} text={text} />)}
      {told.settles && <p>{told.settles}</p>}
    </StoryEvent>
  );
}

function PromiseWords({ href, words, verbatim }: { readonly href: string; readonly words: string; readonly verbatim: boolean }) {
  return <p dir="auto"><a href={href}>{verbatim ? <q>{words}</q> : words}</a></p>;
}

/** What happened to the file inside the house on one day: small, on our bank. */
export function HouseMoves({ item }: Of<"moves">) {
  const t = useTranslations("story");
  return (
    <StoryEvent id={item.id} bank="ours" icon={ArchiveIcon} when={item.when} title={t("houseMoves")}>
      <ul>
        {item.moves.map(({ id, label, said }) => (
          <li key={id}>
            {label}
            {said.map((text) => <UserText key={text} text={text} />)}
          </li>
        ))}
      </ul>
    </StoryEvent>
  );
}
