import { useTranslations } from "use-intl";

import type { DemandState } from "~/domain/demand";

import { Badge } from "./badge";
import { CheckCircleIcon, CheckIcon, DashCircleIcon, EyeIcon, HalfIcon, HandshakeIcon, type Icon, InboxIcon, MergeIcon, PencilIcon, RepeatIcon, ReturnIcon, SpeechIcon } from "./icons";
import type { Tone } from "./tones";

/** Amber while they hold it, blue while it waits for us, green for what was obtained. */
const LOOKS: Readonly<Record<DemandState, { readonly tone: Tone; readonly icon: Icon }>> = {
  draft: { tone: "plain", icon: PencilIcon },
  in_review: { tone: "brand", icon: EyeIcon },
  returned: { tone: "ours", icon: ReturnIcon },
  validated: { tone: "brand", icon: CheckIcon },
  deposited: { tone: "theirs", icon: InboxIcon },
  answered: { tone: "ours", icon: SpeechIcon },
  maintained: { tone: "theirs", icon: RepeatIcon },
  dropped: { tone: "plain", icon: DashCircleIcon },
  agreed: { tone: "brand", icon: HandshakeIcon },
  satisfied: { tone: "kept", icon: CheckCircleIcon },
  satisfied_partly: { tone: "kept", icon: HalfIcon },
  merged: { tone: "plain", icon: MergeIcon },
};

export function DemandStateBadge({ state }: { readonly state: DemandState }) {
  const t = useTranslations("terms");
  const { tone, icon } = LOOKS[state];
  return <Badge tone={tone} icon={icon}>{t(`demandState.${state}`)}</Badge>;
}
