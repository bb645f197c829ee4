import { useTranslations } from "use-intl";

import type { CommitmentState, Side } from "~/domain/commitment";

import { Badge } from "./badge";
import {
  CheckCircleIcon, CrossCircleIcon, DashCircleIcon, HalfIcon, type Icon, MergeIcon, NoteIcon, QuoteIcon, RepeatIcon, ReturnIcon, SpeechIcon, TargetIcon,
} from "./icons";
import type { Tone } from "./tones";

/** "side" stands for the colour of whoever owes it: amber for theirs, blue for ours. Red is for broken alone. */
const LOOKS: Readonly<Record<CommitmentState, { readonly tone: Tone | "side"; readonly icon: Icon }>> = {
  recorded: { tone: "plain", icon: NoteIcon },
  confirmed: { tone: "side", icon: TargetIcon },
  declaration: { tone: "plain", icon: QuoteIcon },
  in_progress: { tone: "side", icon: HalfIcon },
  claimed_done: { tone: "side", icon: SpeechIcon },
  kept: { tone: "kept", icon: CheckCircleIcon },
  partly_kept: { tone: "kept", icon: HalfIcon },
  broken: { tone: "broken", icon: CrossCircleIcon },
  renegotiated: { tone: "plain", icon: RepeatIcon },
  lapsed: { tone: "plain", icon: DashCircleIcon },
  waived: { tone: "plain", icon: DashCircleIcon },
  superseded: { tone: "plain", icon: MergeIcon },
  undone: { tone: "plain", icon: ReturnIcon },
};

export function CommitmentStateBadge({ state, side = "theirs" }: { readonly state: CommitmentState; readonly side?: Side }) {
  const t = useTranslations("terms");
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone === "side" ? side : tone} icon={icon}>
      {t(`commitmentState.${state}`)}
    </Badge>
  );
}
