import { useTranslations } from "use-intl";

import type { PartyDealing, PartyPage } from "~/presenters/party";
import type { TrackShown } from "~/presenters/track-record";

import { QuietMark } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { Facts } from "../facts";
import { BuildingIcon, HandshakeIcon, type Icon, LockIcon, PencilIcon, PeopleIcon, SilenceIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { SideBySide, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { UserText } from "../user-text";
import { OfficeList } from "./office-list";
import { TrackRecordCard } from "./track-record";
import { TrackReach } from "./track-reach";

type PartyViewProps = {
  readonly party: PartyPage;
  /** Its track record, alone or with what stands under it; null where nothing was promised. */
  readonly record: TrackShown | null;
  readonly withUnder: boolean;
};

/** A party: what it is, what became of its promises, who holds which office, and what passed between it and us. */
export function PartyView({ party, record, withUnder }: PartyViewProps) {
  const t = useTranslations();
  const { id, above, under, offices, dealings } = party;
  const crumbs = [{ href: "/parties", label: t("parties.title") }, ...above.map((each) => ({ href: `/parties/${each.id}`, label: <LocalizedName name={each.name} /> }))];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Stack>
        <PartyIdentity party={party} />
        {dealings && (
          <TrackRecordCard shown={record}>
            <TrackReach id={id} hasUnder={under.length > 0} withUnder={withUnder} />
          </TrackRecordCard>
        )}
        <SideBySide>
          <Stack>{dealings && <DealingsCards id={id} dealings={dealings} />}</Stack>
          <Stack>
            <Card title={t("parties.offices")} action={<a href={`/parties/${id}/office-holders`}>{t("parties.officesKeep")}</a>}>
              {offices.length === 0 ? <p className="muted">{t("parties.noOffices")} {t("parties.noOfficesHelp")}</p> : <OfficeList offices={offices} />}
            </Card>
            {under.length > 0 && (
              <Card title={t("parties.under")} count={under.length}>
                <ItemList>
                  {under.map((each) => (
                    <Item key={each.id} icon={BuildingIcon} href={`/parties/${each.id}`} title={<LocalizedName name={each.name} />} note={t(`terms.partyKind.${each.kind}`)} />
                  ))}
                </ItemList>
              </Card>
            )}
          </Stack>
        </SideBySide>
      </Stack>
    </>
  );
}

function DealingsCards({ id, dealings }: { readonly id: string; readonly dealings: NonNullable<PartyPage["dealings"]> }) {
  const t = useTranslations();
  return (
    <>
      <Card title={t("parties.commitments")} action={dealings.commitments.length > 0 && <a href={`/commitments?party=${id}`}>{t("common.action.showAll")}</a>}>
        <Dealings lines={dealings.commitments} icon={HandshakeIcon} at="/commitments" empty={t("parties.noCommitments")} />
      </Card>
      <Card title={t("parties.meetings")}>
        <Dealings lines={dealings.meetings} icon={PeopleIcon} at="/meetings" empty={t("parties.noMeetings")} />
      </Card>
      <ItemList><Item icon={SilenceIcon} href={`/parties/${id}/silences`} title={t("silences.link")} note={t("silences.linkHelp")} /></ItemList>
      <p className="muted small">{t("parties.perReader")}</p>
    </>
  );
}

function PartyIdentity({ party: { id, name, kind, standing, contact, ceased, mayMerge } }: { readonly party: PartyPage }) {
  const t = useTranslations();
  return (
    <Identity>
      <h1>
        <LocalizedName name={name} />
      </h1>
      {ceased && <QuietMark icon={LockIcon}>{ceased}</QuietMark>}
      <Facts
        facts={[
          { key: "kind", label: t("parties.kind"), value: t(`terms.partyKind.${kind}`) },
          { key: "standing", label: t("parties.standing"), value: standing && <bdi>{standing}</bdi> },
          { key: "contact", label: t("parties.contact"), value: contact && <UserText text={contact} /> },
        ]}
      />
      <Actions>
        <ButtonLink href={`/parties/${id}/edit`} icon={PencilIcon}>{t("parties.edit")}</ButtonLink>
        <ButtonLink kind="plain" href={`/parties/${id}/close`}>{t(ceased ? "parties.reopen.open" : "parties.close.open")}</ButtonLink>
        {mayMerge && <ButtonLink kind="plain" href={`/parties/${id}/merge`}>{t("parties.merge.open")}</ButtonLink>}
      </Actions>
    </Identity>
  );
}

type DealingsProps = { readonly lines: readonly PartyDealing[]; readonly icon: Icon; readonly at: string; readonly empty: string };

function Dealings({ lines, icon, at, empty }: DealingsProps) {
  if (lines.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ItemList>
      {lines.map(({ id, title, verbatim, note, number }) => (
        <Item
          key={id} icon={icon} href={`${at}/${id}`} title={verbatim ? <q dir="auto">{title}</q> : <bdi>{title}</bdi>}
          note={[number, ...note].filter((part) => part !== null).map((part, place) => <span key={part}>{place > 0 && " · "}<bdi>{part}</bdi></span>)}
        />
      ))}
    </ItemList>
  );
}
