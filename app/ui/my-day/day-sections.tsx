import { useTranslations } from "use-intl";

import { directionOf } from "~/i18n/direction";
import type { DayItem, DaySection, DaySectionKey } from "~/presenters/my-day";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { NudgeMenu } from "../commitment/nudge-menu";
import { CalendarIcon, ClockIcon, DashCircleIcon, FlagIcon, type Icon, InboxIcon, MailInIcon, NoDateIcon, NoteIcon, ReturnIcon, SilenceIcon, TargetIcon, WarningIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Notes } from "../member/notes";

const ICONS: Readonly<Record<DaySectionKey, Icon>> = {
  toReview: InboxIcon, demandsToReview: NoteIcon, claimed: TargetIcon, returned: ReturnIcon, demandsReturned: ReturnIcon, unclassified: MailInIcon, overdueOurs: WarningIcon, stepDue: ClockIcon, meetings: CalendarIcon, dueSoon: ClockIcon,
  overdueTheirs: FlagIcon, slipped: FlagIcon, silent: SilenceIcon, silentParties: SilenceIcon, stepNone: DashCircleIcon, undated: NoDateIcon,
};

/** What waits, part by part: each thing on one line with its dossier and the one link that deals with it; the whole of a part is a link away. */
export function DaySections({ sections }: { readonly sections: readonly DaySection[] }) {
  const t = useTranslations("home");
  return sections.map(({ key, items, count, all }) => (
    <Card key={key} title={t(`section.${key}`)} count={count} action={all && <a className="small" href={all}>{t("whole")}<span className="sr-only"> {t(`section.${key}`)}</span></a>}>
      <ItemList>
        {items.map((item) => (
          <Item
            key={item.id} icon={ICONS[key]} title={<Title item={item} />} note={<Notes notes={item.note} />} below={item.nudge && <NudgeMenu nudge={item.nudge} of={item.title} quiet />}
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
