import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { DossierHeader } from "~/presenters/dossier-header";
import type { MeetingItem } from "~/presenters/dossier-page";

import { Badge } from "../badge";
import { Card } from "../card";
import { Empty } from "../empty";
import { CalendarIcon, PeopleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { MeetingTitle } from "../story/meeting-title";
import { SectionHead } from "./header";
import { DossierTabs } from "./tabs";

/** The meetings of one dossier, the newest first. */
export function DossierMeetings({ header, meetings }: { readonly header: DossierHeader; readonly meetings: readonly MeetingItem[] }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="meetings" />
      {meetings.length === 0 ? <Empty title={t("story.meetings.empty")}>{t("story.meetings.emptyHelp")}</Empty> : (
        <Card title={t("story.meetings.title")} count={meetings.length}>
          <ItemList>
            {meetings.map((meeting) => (
              <Item
                key={meeting.id} icon={meeting.state === "held" ? PeopleIcon : CalendarIcon} href={meeting.href} title={<MeetingTitle meeting={meeting} />}
                note={
                  <>
                    {meeting.when}
                    {meeting.place && <> · <bdi>{meeting.place}</bdi></>}
                    {meeting.yields.length > 0 && <> · {t("common.count.outcomes", counted(language, meeting.yields.length))}</>}
                  </>
                }
                end={meeting.state !== "held" && <Badge icon={CalendarIcon}>{t(`terms.meetingState.${meeting.state}`)}</Badge>}
              />
            ))}
          </ItemList>
        </Card>
      )}
    </>
  );
}
