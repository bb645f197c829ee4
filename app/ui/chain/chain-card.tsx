import { useTranslations } from "use-intl";

import type { ChainCard as Page, ChainLine } from "~/presenters/chain-card";

import { QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { CalendarIcon, ClockIcon, FlagIcon, LinkIcon } from "../icons";
import { Item, ItemList } from "../item-list";

const ICONS = { commitment: LinkIcon, event: FlagIcon, day: CalendarIcon };

function Line({ line }: { readonly line: ChainLine }) {
  return (
    <Item
      icon={ICONS[line.kind]} href={line.href ?? undefined} title={<bdi>{line.words}</bdi>} end={line.state && <CommitmentStateBadge state={line.state} />}
      note={<span className="dotted">{line.notes.map((note) => <span key={note}><bdi>{note}</bdi></span>)}</span>}
    />
  );
}

/** What a commitment waits for and what waits for it. Nothing where it stands alone. */
export function ChainCard({ chain }: { readonly chain: Page | null }) {
  const t = useTranslations("chains");
  if (!chain) return null;
  return (
    <Card title={t("card.title")}>
      {chain.counted && <p dir="auto">{chain.counted}</p>}
      {chain.expected && <p><QuietMark icon={ClockIcon}>{chain.expected}</QuietMark></p>}
      <ItemList>
        {chain.waitsFor && <Line line={chain.waitsFor} />}
        {chain.waiting.map((line) => <Line key={line.key} line={line} />)}
      </ItemList>
      <div className="actions">
        {chain.triggerHref && <ButtonLink icon={FlagIcon} href={chain.triggerHref}>{t("trigger.link")}</ButtonLink>}
        <ButtonLink icon={LinkIcon} href={chain.drawingHref}>{t("card.drawing")}</ButtonLink>
      </div>
    </Card>
  );
}
