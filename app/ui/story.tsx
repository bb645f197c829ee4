import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { BuildingIcon, ClockIcon, type Icon, PeopleIcon } from "./icons";

/** On which bank an event stands: what we did, what they did, or a meeting of both. */
export type Bank = "ours" | "theirs" | "both";

/** A file's story between the two banks, in the order of time. Its children are `StoryEvent` and `StoryGap`. */
export function Story({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("ui.story");
  return (
    <section className="story">
      <h2 className="sr-only">{t("title")}</h2>
      <div className="story-banks" aria-hidden="true">
        <span className="story-bank story-bank-ours">
          <PeopleIcon />
          {t("ours")}
        </span>
        <span className="story-bank story-bank-theirs">
          <BuildingIcon />
          {t("theirs")}
        </span>
      </div>
      <ol className="story-line">{children}</ol>
    </section>
  );
}

type StoryEventProps = {
  /** Where the address of the page can point at this event. */
  readonly id?: string;
  readonly bank: Bank;
  /** What the bank is called, where it is not the usual word. */
  readonly bankWord?: ReactNode;
  readonly icon: Icon;
  /** When, in words: exact, fuzzy, or not known. */
  readonly when: ReactNode;
  /** Where it was, if that is known. */
  readonly place?: ReactNode;
  readonly title: ReactNode;
  readonly href?: string;
  /** Badges under the title: its state, who may read it. */
  readonly marks?: ReactNode;
  readonly children?: ReactNode;
};

export function StoryEvent({ id, bank, bankWord, icon: Sign, when, place, title, href, marks, children }: StoryEventProps) {
  const t = useTranslations("ui.story");
  return (
    <li id={id} className={`story-event story-${bank}`}>
      <span className="story-mark">
        <Sign />
      </span>
      <article className="story-card">
        <p className="story-when">
          <span className="story-side">{bankWord ?? t(bank)}</span>
          <span>{when}</span>
          {place && (
            <span>
              · <bdi>{place}</bdi>
            </span>
          )}
        </p>
        <h3 className="story-title">{href ? <a href={href}>{title}</a> : title}</h3>
        {marks && <div className="badges">{marks}</div>}
        {children}
      </article>
    </li>
  );
}

/** A silence in the story, with its days counted. */
export function StoryGap({ children }: { readonly children: ReactNode }) {
  return (
    <li className="story-gap">
      <ClockIcon />
      <span>{children}</span>
    </li>
  );
}
