import { useTranslations } from "use-intl";

import type { DossierState } from "~/domain/dossier";

import { Badge } from "./badge";
import {
  ArchiveIcon, BarrierIcon, CheckCircleIcon, DashCircleIcon, FlagIcon, HalfIcon, HandshakeIcon, type Icon, InboxIcon, MergeIcon, PauseIcon, PencilIcon, RepeatIcon, ReturnIcon, SpeechIcon,
} from "./icons";
import type { Tone } from "./tones";

/** A file that came back waits for us; one under way carries the brand; only settlement is green, and nothing about a file is red. */
const LOOKS: Readonly<Record<DossierState, { readonly tone: Tone; readonly icon: Icon }>> = {
  draft: { tone: "plain", icon: PencilIcon },
  submitted: { tone: "plain", icon: InboxIcon },
  returned: { tone: "ours", icon: ReturnIcon },
  adopted: { tone: "brand", icon: FlagIcon },
  declined: { tone: "plain", icon: DashCircleIcon },
  in_dialogue: { tone: "brand", icon: SpeechIcon },
  deadlocked: { tone: "silent", icon: BarrierIcon },
  agreed: { tone: "brand", icon: HandshakeIcon },
  implementing: { tone: "brand", icon: RepeatIcon },
  settled: { tone: "kept", icon: CheckCircleIcon },
  settled_partly: { tone: "kept", icon: HalfIcon },
  suspended: { tone: "plain", icon: PauseIcon },
  withdrawn: { tone: "plain", icon: ReturnIcon },
  merged: { tone: "plain", icon: MergeIcon },
  archived: { tone: "plain", icon: ArchiveIcon },
};

export function DossierStateBadge({ state }: { readonly state: DossierState }) {
  const t = useTranslations("terms");
  return <Badge {...LOOKS[state]}>{t(`dossierState.${state}`)}</Badge>;
}
