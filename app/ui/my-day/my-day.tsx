import { useTranslations } from "use-intl";

import type { OwnEnrolmentLine } from "~/presenters/enrolments";
import type { FollowedDossier } from "~/presenters/member-home";
import type { MyDayPage } from "~/presenters/my-day";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { OwnEnrolments } from "../enrolment/own-enrolments";
import { CheckIcon, PeopleIcon, PlusIcon, ShieldIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { DaySections } from "./day-sections";
import { Followed } from "./followed";

type MyDayProps = {
  /** Null for those who work on no dossier. */
  readonly day: MyDayPage | null;
  /** Null for those who follow no dossier as a member. */
  readonly followed: readonly FollowedDossier[] | null;
  /** Where the reader waits to be admitted, or was refused. */
  readonly enrolments: readonly OwnEnrolmentLine[];
  readonly mayKeepHouse: boolean;
};

/** The first page after coming in: what waits, what is followed, what is kept. */
export function MyDay({ day, followed, enrolments, mayKeepHouse }: MyDayProps) {
  const t = useTranslations();
  const onlyFollows = day === null && !mayKeepHouse && followed !== null;
  return (
    <Narrow>
      <PageTitle lede={day ? t("home.lede") : undefined} action={day?.mayOpenDossier && <ButtonLink href="/dossiers/new" icon={PlusIcon}>{t("common.nav.newDossier")}</ButtonLink>}>
        {onlyFollows ? t("home.followed") : t("home.title")}
      </PageTitle>
      <Stack>
        <OwnEnrolments enrolments={enrolments} />
        {day && day.sections.length === 0 && <Empty icon={CheckIcon} title={t("home.calm")}>{t("home.calmHelp")}</Empty>}
        {day && <DaySections sections={day.sections} />}
        {followed && (
          <>
            {!onlyFollows && <h2>{t("home.followed")}</h2>}
            <Followed dossiers={followed} />
          </>
        )}
        {mayKeepHouse && <House />}
        {!day && !followed && !mayKeepHouse && enrolments.length === 0 && <Empty title={t("home.noRole")}>{t("home.noRoleHelp")}</Empty>}
      </Stack>
    </Narrow>
  );
}

function House() {
  const t = useTranslations("home");
  return (
    <Card title={t("house")}>
      <ItemList>
        <Item icon={PeopleIcon} href="/people" title={t("people")} note={t("peopleNote")} />
        <Item icon={ShieldIcon} href="/admin" title={t("organisations")} note={t("organisationsNote")} />
      </ItemList>
    </Card>
  );
}
