import { useTranslations } from "use-intl";

import type { MeetingStep, MoveLink } from "~/presenters/meeting";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { UserText } from "../user-text";
import { MeetingStateBadge } from "./meeting-state-badge";

/** What can become of a meeting still to come, and what became of it so far: who noted it, when, and why. */
export function MeetingCourse({ moves, steps }: { readonly moves: readonly MoveLink[]; readonly steps: readonly MeetingStep[] }) {
  const t = useTranslations();
  return (
    <>
      {moves.length > 0 && (
        <Card title={t("meetings.page.moves")}>
          <div className="stacked-actions">
            {moves.toSorted((a, b) => Number(b.move === "hold") - Number(a.move === "hold")).map(({ move, href }) => (
              <ButtonLink key={move} kind={move === "hold" ? "go" : "quiet"} wide href={href}>{t(`meetings.move.title.${move}`)}</ButtonLink>
            ))}
          </div>
        </Card>
      )}
      {steps.length > 0 && (
        <Card title={t("meetings.page.history")}>
          <ol className="course">
            {steps.map(({ id, state, by, on, reason }) => (
              <li key={id}>
                <MeetingStateBadge state={state} />
                <span className="item-note">
                  <bdi>{by}</bdi>
                </span>
                <span className="item-note">{on}</span>
                {reason && <UserText text={reason} />}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}
