import { useTranslations } from "use-intl";

import { isOpenCommitment } from "~/domain/commitment";
import type { PromiseLine } from "~/presenters/promise-line";
import type { YieldLine } from "~/presenters/story-items";

import { Badges } from "../badge";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { LatenessBadge } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { Yield, YieldItem } from "../yield";

/** What became of a promise: its state where that says something, and what the dates say loudest. */
export function PromiseState({ promise: { state, side, showsState, lateness } }: { readonly promise: PromiseLine }) {
  return (
    <Badges>
      {showsState && <CommitmentStateBadge state={state} side={side} />}
      {(isOpenCommitment(state) || lateness.keptLateDays !== null) && <LatenessBadge lateness={lateness} side={side} />}
    </Badges>
  );
}

/** A promise in a list: its words, who gave it, what was heard on the spot, and what became of it. */
export function PromiseItem({ promise }: { readonly promise: PromiseLine }) {
  const t = useTranslations();
  const { words, verbatim, href, side, office, party, news } = promise;
  const note = (
    <>
      {side === "ours" && t("terms.side.ours")}
      {side === "theirs" && (office ? <bdi>{office}</bdi> : party && <LocalizedName name={party} />)}
      {!verbatim && ` · ${t("story.inSubstance")}`}
      {news.map((each) => (
        <span key={each} className="yield-note" dir="auto">{each}</span>
      ))}
    </>
  );
  return <YieldItem words={words} verbatim={verbatim} href={href} note={note} state={<PromiseState promise={promise} />} />;
}

export function PromiseList({ label, promises }: { readonly label: string; readonly promises: readonly PromiseLine[] }) {
  if (promises.length === 0) return null;
  return <Yield label={label}>{promises.map((promise) => <PromiseItem key={promise.id} promise={promise} />)}</Yield>;
}

/** Everything that came out of a meeting, promises among the rest. */
export function Outcomes({ yields }: { readonly yields: readonly YieldLine[] }) {
  const t = useTranslations();
  if (yields.length === 0) return null;
  return (
    <Yield label={t("story.yields")}>
      {yields.map(({ id, kind, words, promise }) =>
        promise ? <PromiseItem key={id} promise={promise} /> : <YieldItem key={id} words={words} note={t(`terms.outcomeKind.${kind}`)} />,
      )}
    </Yield>
  );
}
