import type { ResponseKind } from "~/domain/response";

import { Badge } from "../badge";
import { CheckCircleIcon, ClockIcon, CrossCircleIcon, HalfIcon, type Icon, InboxIcon, RepeatIcon, ReturnIcon } from "../icons";
import type { Tone } from "../tones";

/** Green for what was accepted, red for a refusal, amber for what they still hold, blue for what waits for us to classify. */
const LOOKS: Readonly<Record<ResponseKind | "unclassified", { readonly tone: Tone; readonly icon: Icon }>> = {
  accepted: { tone: "kept", icon: CheckCircleIcon },
  partly: { tone: "kept", icon: HalfIcon },
  counter_offer: { tone: "theirs", icon: RepeatIcon },
  deferred: { tone: "theirs", icon: ClockIcon },
  refused: { tone: "broken", icon: CrossCircleIcon },
  not_competent: { tone: "plain", icon: ReturnIcon },
  unclassified: { tone: "ours", icon: InboxIcon },
};

/** What an answer says, in a word. */
export function AnswerBadge({ kind, children }: { readonly kind: ResponseKind | null; readonly children: string }) {
  const { tone, icon } = LOOKS[kind ?? "unclassified"];
  return <Badge tone={tone} icon={icon}>{children}</Badge>;
}
