import { useTranslations } from "use-intl";

import type { RoundState } from "~/domain/round";

import { Badge } from "../badge";
import { CalendarIcon, CheckCircleIcon, DashCircleIcon, type Icon } from "../icons";

const ICONS: Readonly<Record<RoundState, Icon>> = { planned: CalendarIcon, held: CheckCircleIcon, missed: DashCircleIcon };

/** Whether a round is to come, was held, or was missed. */
export function RoundStateBadge({ state }: { readonly state: RoundState }) {
  const t = useTranslations("terms.roundState");
  return <Badge tone={state === "planned" ? "brand" : "plain"} icon={ICONS[state]}>{t(state)}</Badge>;
}
