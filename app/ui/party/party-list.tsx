import { useTranslations } from "use-intl";

import type { PartyGroup } from "~/presenters/party";

import { QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { BuildingIcon, HandshakeIcon, LockIcon, PlusIcon } from "../icons";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

/** Deeper steps than these are set in no further. */
const DEEPEST = 4;

/** The directory of parties, family by family, each under what it belongs to. */
export function PartyList({ groups, showsFigures }: { readonly groups: readonly PartyGroup[]; readonly showsFigures: boolean }) {
  const t = useTranslations();
  const add = <ButtonLink kind="go" href="/parties/new" icon={PlusIcon}>{t("parties.add")}</ButtonLink>;
  const ways = showsFigures && <><ButtonLink href="/rounds">{t("rounds.title")}</ButtonLink><ButtonLink href="/parties/compare">{t("track.compareTitle")}</ButtonLink></>;
  return (
    <>
      <PageTitle lede={t("parties.lede")} action={groups.length > 0 ? <>{add}{ways}</> : undefined}>
        {t("parties.title")}
      </PageTitle>
      {groups.length === 0 ? (
        <Empty icon={BuildingIcon} title={t("parties.empty")} action={add}>{t("parties.emptyHelp")}</Empty>
      ) : (
        <Stack>
          {groups.map(({ family, count, parties }) => (
            <Card key={family} title={t(`terms.partyFamily.${family}`)} count={count}>
              <ul className="tree">
                {parties.map((party) => (
                  <li key={party.id} className={`tree-step-${Math.min(party.depth, DEEPEST)}`}>
                    <BuildingIcon />
                    <span className="tree-words">
                      <a href={`/parties/${party.id}`}><LocalizedName name={party.name} /></a>
                      <span className="item-note">
                        {t(`terms.partyKind.${party.kind}`)}
                        {party.standing && <> · <bdi>{party.standing}</bdi></>}
                      </span>
                      {party.ceased && <QuietMark icon={LockIcon}>{t("parties.ceased")}</QuietMark>}
                      {party.open && <QuietMark icon={HandshakeIcon}>{party.open}</QuietMark>}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
          {showsFigures && <p className="muted small">{t("parties.perReader")}</p>}
        </Stack>
      )}
    </>
  );
}
