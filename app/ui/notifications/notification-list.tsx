import { useTranslations } from "use-intl";

import type { NotificationKind } from "~/domain/notification";
import { directionOf } from "~/i18n/direction";
import type { NotificationLine } from "~/presenters/notifications";

import { Badge, QuietMark } from "../badge";
import { Card } from "../card";
import { BellIcon, CalendarIcon, CheckIcon, ClockIcon, FlagIcon, type Icon, InboxIcon, LinkIcon, MailInIcon, NoteIcon, RepeatIcon, SilenceIcon, SpeechIcon, TargetIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Notes } from "../member/notes";

const ICONS: Readonly<Record<NotificationKind, Icon>> = {
  due_soon: ClockIcon, overdue: FlagIcon, long_overdue: FlagIcon, silent: SilenceIcon, next_step: RepeatIcon, set_off: LinkIcon, verdict_waiting: TargetIcon, dossier_waiting: InboxIcon,
  demand_waiting: NoteIcon, reply_waiting: MailInIcon, meeting_soon: CalendarIcon, file_moved: BellIcon, communique: SpeechIcon,
};

/** What the reader was told, the newest first: what is unread says so, and what is no longer so too. */
export function NotificationList({ lines }: { readonly lines: readonly NotificationLine[] }) {
  return (
    <Card>
      <ItemList>
        {lines.map((line) => (
          <Item key={line.id} icon={ICONS[line.kind]} href={line.href} title={<Title line={line} />} note={<Notes notes={line.note} />} end={<Standing line={line} />} />
        ))}
      </ItemList>
    </Card>
  );
}

function Title({ line: { title, lang, verbatim } }: { readonly line: NotificationLine }) {
  if (verbatim) return <q dir="auto">{title}</q>;
  return lang ? <bdi lang={lang} dir={directionOf(lang)}>{title}</bdi> : <bdi>{title}</bdi>;
}

function Standing({ line: { unread, over } }: { readonly line: NotificationLine }) {
  const t = useTranslations("notifications");
  if (over) return <QuietMark icon={CheckIcon}>{t("over")}</QuietMark>;
  return unread ? <Badge tone="brand" icon={BellIcon}>{t("unread")}</Badge> : null;
}
