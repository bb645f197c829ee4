import { useTranslations } from "use-intl";

import type { ChainNode } from "~/presenters/chain-nodes";

import { Badge, QuietMark } from "../badge";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { Said } from "../commitment/said";
import { CalendarIcon, CheckCircleIcon, ClockIcon, FlagIcon, NoDateIcon, WarningIcon } from "../icons";

/** What a node is: the state of a commitment, or that it is an event or a day. */
export function NodeKind({ node }: { readonly node: ChainNode }) {
  const t = useTranslations("chains.page.kind");
  if (node.state) return <CommitmentStateBadge state={node.state} side={node.side} />;
  return node.kind === "day" ? <Badge icon={CalendarIcon}>{t("day")}</Badge> : <Badge icon={FlagIcon}>{t("event")}</Badge>;
}

/** Its words, in quotation marks only where they are the very words. */
export function NodeWords({ node }: { readonly node: ChainNode }) {
  return <Said words={node.words} verbatim={node.verbatim} />;
}

/** When it is due or to be expected, when an event came, or that nobody knows. An expected day is set apart by its word and its icon. */
export function NodeDay({ node }: { readonly node: ChainNode }) {
  if (!node.day) return null;
  const icon = node.isExpected ? ClockIcon : node.kind === "event" ? (node.isSettled ? CheckCircleIcon : ClockIcon) : node.day === null ? NoDateIcon : CalendarIcon;
  return <QuietMark icon={icon}>{node.day}</QuietMark>;
}

/** Says in a word that a node is on the critical path. */
export function CriticalMark({ node }: { readonly node: ChainNode }) {
  const t = useTranslations("chains.page");
  return node.isCritical ? <Badge tone="brand" icon={WarningIcon}>{t("critical")}</Badge> : null;
}
