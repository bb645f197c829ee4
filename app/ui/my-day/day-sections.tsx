import { useTranslations } from "use-intl";

import { directionOf } from "~/i18n/direction";
import type { DayItem, DaySection, DaySectionKey } from "~/presenters/my-day";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { CalendarIcon, ClockIcon, FlagIcon, type Icon, InboxIcon, MailInIcon, NoteIcon, ReturnIcon, SilenceIcon, TargetIcon, WarningIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Notes } from "../member/notes";

const ICONS: Readonly<Record<DaySectionKey, Icon>> = {
  toReview: InboxIcon, demandsToReview: NoteIcon, claimed: TargetIcon, returned: ReturnIcon, demandsReturned: ReturnIcon, unclassified: MailInIcon, overdueOurs: WarningIcon, meetings: CalendarIcon, dueSoon: ClockIcon, overdueTheirs: FlagIcon, silent: SilenceIcon,
};

/** What waits, part by part: each thing on one line with its dossier and the one link that deals with it. */
export function DaySections({ sections }: { readonly sections: readonly DaySection[] }) {
  const t = useTranslations("home");
  return sections.map(({ key, items }) => (
    <Card key={key} title={t(`section.${key}`)} count={items.length}>
      <ItemList>
        {items.map((item) => (
          <Item
            key={item.id} icon={ICONS[key]} title={<Title item={item} />} note={<Notes notes={item.note} />}
            end={<ButtonLink href={item.href} aria-label={t("actionOn", { action: t(`action.${item.action}`), title: item.title })}>{t(`action.${item.action}`)}</ButtonLink>}
          />
        ))}
      </ItemList>
    </Card>
  ));
}

function Title({ item: { title, lang, verbatim } }: { readonly item: DayItem }) {
  if (verbatim) return <q dir="auto">{title}</q>;
  return lang ? <bdi lang={lang} dir={directionOf(lang)}>{title}</bdi> : <bdi>{title}</bdi>;
}
