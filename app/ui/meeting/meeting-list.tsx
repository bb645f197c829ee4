import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { MeetingListItem } from "~/presenters/meeting";

import { Badges } from "../badge";
import { ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Empty } from "../empty";
import { CalendarIcon, PlusIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";
import { Pager } from "../pager";
import { CellNote, Table } from "../table";
import { MeetingStateBadge } from "./meeting-state-badge";

export type MeetingListProps = {
  readonly meetings: readonly MeetingListItem[];
  readonly filter: "all" | "upcoming" | "held";
  readonly newer: string | null;
  readonly older: string | null;
  readonly can: { readonly log: boolean };
};

/** The meetings in reach: those to come and those held, each with its dossier and what came out of it. */
export function MeetingList({ meetings, filter, newer, older, can }: MeetingListProps) {
  const t = useTranslations("meetings.list");
  const nav = useTranslations("common.nav");
  const count = useTranslations("common.count");
  const language = useLanguage();
  const log = can.log && <ButtonLink kind="go" icon={PlusIcon} href="/meetings/new">{nav("logMeeting")}</ButtonLink>;
  const announce = can.log && <ButtonLink icon={CalendarIcon} href="/meetings/new?upcoming=1">{t("announce")}</ButtonLink>;
  return (
    <>
      <PageTitle lede={t("lede")} action={can.log && <>{log}{announce}</>}>{t("title")}</PageTitle>
      <FilterChips
        label={t("filters")}
        filters={(["all", "upcoming", "held"] as const).map((each) => ({ href: each === "all" ? "/meetings" : `/meetings?show=${each}`, label: t(each), current: each === filter }))}
      />
      {meetings.length === 0 ? (
        <Empty icon={CalendarIcon} title={t("emptyTitle")} action={log}>{t("emptyWords")}</Empty>
      ) : (
        <Table
          caption={t("caption")} rows={meetings} keyOf={({ id }) => id}
          columns={[
            {
              key: "meeting", header: t("column.meeting"),
              cell: ({ href, title, state, level }) => (
                <>
                  <a href={href}><bdi>{title}</bdi></a>
                  <Badges>
                    <MeetingStateBadge state={state} />
                    <ConfidentialityBadge level={level} />
                  </Badges>
                </>
              ),
            },
            { key: "when", header: t("column.when"), cell: ({ when, place }) => <>{when}{place && <CellNote><bdi>{place}</bdi></CellNote>}</> },
            {
              key: "dossier", header: t("column.dossier"),
              cell: ({ dossier }) => (
                <>
                  <a href={dossier.href}>{dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} />}</a>
                  {dossier.number && <CellNote><LocalizedName name={dossier.title} /></CellNote>}
                </>
              ),
            },
            {
              key: "outcomes", header: t("column.outcomes"),
              cell: ({ outcomes, commitments }) => (
                <>
                  {count("outcomes", counted(language, outcomes))}
                  {commitments > 0 && <CellNote>{count("commitments", counted(language, commitments))}</CellNote>}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager previous={newer} next={older} />
    </>
  );
}
