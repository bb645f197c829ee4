import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { TraceLine as Line } from "~/presenters/trace-lines";

import { Badges } from "../badge";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { ChevronDownIcon, FlagIcon, type Icon, MailInIcon, MailOutIcon, MergeIcon, PencilIcon, SignatureIcon, TargetIcon } from "../icons";
import { LatenessBadges } from "../lateness-badge";
import { StoryEvent } from "../story";
import { UserText } from "../user-text";
import { MarkedWords } from "./marked-words";

const ICONS: Readonly<Record<Line["kind"], Icon>> = {
  version: PencilIcon, ancestry: MergeIcon, deposit: MailOutIcon, response: MailInIcon, clause: SignatureIcon, commitment: TargetIcon, move: FlagIcon,
};

/** One thing that became of it, on the bank of whoever did it. */
export function TraceLine({ line }: { readonly line: Line }) {
  const t = useTranslations("trace.line");
  const { commitment } = line;
  return (
    <StoryEvent
      id={line.id} bank={line.side} bankWord={line.side === "both" ? t("bothBanks") : undefined} icon={ICONS[line.kind]} when={line.when} title={line.title} href={line.href ?? undefined}
      marks={commitment && <Badges><CommitmentStateBadge state={commitment.state} side={commitment.side} />{commitment.lateness && <LatenessBadges lateness={commitment.lateness} side={commitment.side} />}</Badges>}
    >
      {line.notes.length > 0 && <p className="small muted dotted">{line.notes.map((note) => <span key={note}>{note}</span>)}</p>}
      {line.said && <Words said={line.said} />}
      <Changes changes={line.changes} />
      {line.texts.map(({ label, text }) => (
        <div key={label}>
          <p className="field-help">{label}</p>
          <UserText text={text} />
        </div>
      ))}
    </StoryEvent>
  );
}

function Words({ said: { text, look } }: { readonly said: NonNullable<Line["said"]> }) {
  const t = useTranslations("common.word");
  if (look === "plain") return <UserText text={text} />;
  return look === "quoted" ? <p><q dir="auto">{text}</q></p> : <><UserText text={text} /><p className="promise-tag">{t("inSubstance")}</p></>;
}

/** More changes than this stand folded, so that a first version does not bury what came of it. */
const MOST_OPEN = 2;

function Changes({ changes }: Pick<Line, "changes">) {
  const t = useTranslations("trace.line");
  const language = useLanguage();
  if (changes.length === 0) return null;
  const list = changes.map(({ label, before, after }) => (
    <div key={`${label} ${after}`} className="trace-change">
      {label && <p className="field-help"><bdi>{label}</bdi></p>}
      <MarkedWords before={before ?? after ?? ""} after={after ?? ""} />
    </div>
  ));
  if (changes.length <= MOST_OPEN) return <>{list}</>;
  return (
    <details className="more">
      <summary>
        <ChevronDownIcon />
        {t("changes", counted(language, changes.length))}
      </summary>
      <div className="more-body">{list}</div>
    </details>
  );
}
