import { useTranslations } from "use-intl";

import type { MemberCommitmentLine, MemberCommitments } from "~/presenters/member-commitments";

import { Badges, QuietMark } from "../badge";
import { Card } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { ChevronDownIcon, QuoteIcon } from "../icons";
import { LatenessBadge } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { Meter } from "../meter";
import { AskMember } from "./ask-member";
import { Notes } from "./notes";

/** The commitments: how many are in which state, what is awaited from whom, what we owe, and the rest, behind a tap where the member is asked nothing about it. */
export function MemberCommitmentsCard({ commitments: { total, parts, awaited, ours, others } }: { readonly commitments: MemberCommitments }) {
  const t = useTranslations("member");
  return (
    <Card title={t("commitments")}>
      <p className="member-total">{total}</p>
      <Meter parts={parts} />
      <CommitmentList title={t("awaited")} lines={awaited} />
      {awaited.length === 0 && <p className="muted">{t("noAwaited")}</p>}
      <CommitmentList title={t("ours")} lines={ours} />
      {others.length > 0 && (
        <details className="more" open={others.some(({ asked }) => asked !== null)}>
          <summary>
            <ChevronDownIcon />
            {t("others")} <bdi>{others.length}</bdi>
          </summary>
          <div className="more-body">
            <CommitmentLines lines={others} />
          </div>
        </details>
      )}
    </Card>
  );
}

function CommitmentList({ title, lines }: { readonly title: string; readonly lines: readonly MemberCommitmentLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="member-list">
      <h3>{title}</h3>
      <CommitmentLines lines={lines} />
    </section>
  );
}

function CommitmentLines({ lines }: { readonly lines: readonly MemberCommitmentLine[] }) {
  return (
    <ul className="items">
      {lines.map((line) => (
        <li key={line.id}>
          <CommitmentLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function CommitmentLine({ line }: { readonly line: MemberCommitmentLine }) {
  const t = useTranslations("common.word");
  const { words, verbatim, party, side, state, showsState, lateness, note, settled, asked } = line;
  return (
    <div className="item-words">
      {party && (
        <span className="item-note">
          <LocalizedName name={party} />
        </span>
      )}
      <span className="member-words">{verbatim ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>}</span>
      <span className="item-note">
        <Notes notes={note} />
      </span>
      {settled && <span className="item-note">{settled}</span>}
      <Badges>
        {showsState && <CommitmentStateBadge state={state} side={side} />}
        <LatenessBadge lateness={lateness} side={side} />
        {!verbatim && <QuietMark icon={QuoteIcon}>{t("inSubstance")}</QuietMark>}
      </Badges>
      {asked && <AskMember id={line.id} words={words} answer={asked.answer} />}
    </div>
  );
}
