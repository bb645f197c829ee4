import { useTranslations } from "use-intl";

import type { MeetingState } from "~/domain/meeting";

import { Badge } from "../badge";
import { CalendarIcon, CheckCircleIcon, DashCircleIcon, type Icon, MailInIcon, MailOutIcon, PauseIcon } from "../icons";
import type { Tone } from "../tones";

/** What waits for an answer carries the side that has to give it; nothing about a meeting is red. */
const LOOKS: Readonly<Record<MeetingState, { readonly tone: Tone; readonly icon: Icon }>> = {
  requested: { tone: "theirs", icon: MailOutIcon },
  invited: { tone: "ours", icon: MailInIcon },
  scheduled: { tone: "brand", icon: CalendarIcon },
  refused: { tone: "plain", icon: DashCircleIcon },
  declined: { tone: "plain", icon: DashCircleIcon },
  postponed: { tone: "silent", icon: PauseIcon },
  cancelled: { tone: "plain", icon: DashCircleIcon },
  held: { tone: "plain", icon: CheckCircleIcon },
};

export function MeetingStateBadge({ state }: { readonly state: MeetingState }) {
  const t = useTranslations("terms");
  return <Badge {...LOOKS[state]}>{t(`meetingState.${state}`)}</Badge>;
}
