import { useTranslations } from "use-intl";

import type { RoundPage, RoundPromise } from "~/presenters/round";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { Facts } from "../facts";
import { ChevronDownIcon, HandshakeIcon, NoteIcon, PencilIcon, PeopleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { SideBySide, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { BalanceCard } from "../story/aside";
import { UserText } from "../user-text";
import { RoundStateBadge } from "./round-state-badge";

/** A round: whether it was held, the meetings in it, what was promised there and what became of it, and what rolls on from the one before. */
export function RoundView({ page }: { readonly page: RoundPage }) {
  const t = useTranslations("rounds");
  const record = useTranslations("track");
  const papers = useTranslations("ledgerPapers.issue");
  const { id, name, state, when, party, note, balance, promised, ledger, rollsOn, can } = page;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/rounds", label: t("title") }]} />
      <SideBySide>
        <Stack>
          <Identity states={<RoundStateBadge state={state} />}>
            <h1>{name}</h1>
            <Facts facts={[{ key: "when", label: t("form.when"), value: when ?? t("whenUnknown") }, { key: "party", label: t("form.party"), value: party && <a href={party.href}><LocalizedName name={party.name} /></a> }]} />
            {note && <UserText text={note} />}
            <Actions>
              {can.keep && <ButtonLink icon={PencilIcon} href={`/rounds/${id}/edit`}>{t("edit")}</ButtonLink>}
              <ButtonLink icon={NoteIcon} href={`/rounds/${id}/papers`}>{papers("link")}</ButtonLink>
            </Actions>
          </Identity>
          <Card title={t("promised")} count={balance.count || undefined} action={promised.length > 0 && <a href={ledger}>{t("allPromised")}</a>}>
            {promised.length === 0 ? <p className="muted">{t("nothingPromised")}</p> : <Promises lines={promised} />}
          </Card>
          {rollsOn && (
            <Card title={t("rollsOn")}>
              <p className="small muted">{t.rich("rollsOnFrom", { name: rollsOn.name, round: (words) => <a href={rollsOn.href}>{words}</a> })}</p>
              <Promises lines={rollsOn.points} />
            </Card>
          )}
        </Stack>
        <Stack>
          <BalanceCard balance={balance} href={ledger} title={record("title")} />
          <MeetingsOf page={page} />
        </Stack>
      </SideBySide>
    </>
  );
}

function Promises({ lines }: { readonly lines: readonly RoundPromise[] }) {
  return (
    <ItemList>
      {lines.map(({ id, href, words, verbatim, state, note }) => (
        <Item key={id} icon={HandshakeIcon} href={href} title={verbatim ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>} note={note && <bdi>{note}</bdi>} end={<CommitmentStateBadge state={state} />} />
      ))}
    </ItemList>
  );
}

function MeetingsOf({ page: { meetings, choices, can } }: { readonly page: RoundPage }) {
  const t = useTranslations("rounds");
  return (
    <Card title={t("meetings")} count={meetings.length || undefined}>
      {meetings.length === 0 && <p className="muted">{t("noMeetings")}</p>}
      <ItemList>
        {meetings.map(({ id, title, note }) => (
          <Item
            key={id} icon={PeopleIcon} href={`/meetings/${id}`} title={<bdi>{title}</bdi>} note={note}
            below={can.place && (
              <form method="post"><input type="hidden" name="meeting" value={id} /><input type="hidden" name="intent" value="take" /><Button kind="plain">{t("take")}</Button></form>
            )}
          />
        ))}
      </ItemList>
      {can.place && choices.length > 0 && (
        <form method="post" className="form">
          <input type="hidden" name="intent" value="put" />
          <div className="field">
            <label className="field-label" htmlFor="meeting">{t("putLabel")}</label>
            <div className="select">
              <select id="meeting" name="meeting" className="control">{choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>
              <ChevronDownIcon />
            </div>
          </div>
          <div className="actions"><Button>{t("put")}</Button></div>
        </form>
      )}
      <p className="small muted">{t("perReader")}</p>
    </Card>
  );
}
