import { useTranslations } from "use-intl";

import type { OutcomeView } from "~/presenters/meeting";

import { CommitmentStateBadge } from "../commitment-state-badge";
import { LatenessBadge } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { Yield, YieldItem } from "../yield";

/** What came out of a meeting; a commitment names who answers for it and what became of it. */
export function OutcomeList({ outcomes, label }: { readonly outcomes: readonly OutcomeView[]; readonly label: string }) {
  const t = useTranslations();
  return (
    <Yield label={label}>
      {outcomes.map(({ id, kind, words, commitment }) => (
        <YieldItem
          key={id} words={words} verbatim={commitment?.verbatim ?? false} href={commitment?.href}
          note={
            <>
              {t(`terms.outcomeKind.${kind}`)}
              {commitment?.party && <> · <LocalizedName name={commitment.party} /></>}
              {commitment && !commitment.verbatim && <> · {t("common.word.inSubstance")}</>}
            </>
          }
          state={commitment && (commitment.showsState ? <CommitmentStateBadge state={commitment.state} side={commitment.side} /> : <LatenessBadge lateness={commitment.lateness} side={commitment.side} />)}
        />
      ))}
    </Yield>
  );
}
