import { useTranslations } from "use-intl";

import type { DossierAction, DossierHeader } from "~/presenters/dossier-header";
import type { DossierTurn } from "~/presenters/dossier-page";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { DossierStateBadge } from "../dossier-state-badge";
import { Facts } from "../facts";
import { HeadCountBar } from "../head-count-bar";
import { ChevronDownIcon, PlusIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { TurnBar } from "../turn-bar";

/** The head of a dossier's page: what it is, whose turn it is, the one thing to do and, quieter, the others. */
export function DossierHead({ header, turn }: { readonly header: DossierHeader; readonly turn: DossierTurn | null }) {
  const t = useTranslations();
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/dossiers", label: t("common.nav.dossiers") }]} />
      <Identity number={header.number} states={<States header={header} />}>
        <h1>
          <LocalizedName name={header.title} />
        </h1>
        <DossierFacts header={header} />
        {header.people && <HeadCountBar people={header.people} />}
        {turn && <TurnBar turn={turn.turn} party={turn.party} />}
        <HeadActions {...header} />
      </Identity>
    </>
  );
}

/** The shorter head of a section: the same name and state, without the turn and the buttons. */
export function SectionHead({ header }: { readonly header: DossierHeader }) {
  return (
    <Identity number={header.number} states={<States header={header} />}>
      <h1>
        <LocalizedName name={header.title} />
      </h1>
    </Identity>
  );
}

function States({ header }: { readonly header: DossierHeader }) {
  const t = useTranslations("story");
  return (
    <span className="badges">
      <DossierStateBadge state={header.state} />
      {header.suspendedUntil && <span>{t("suspendedUntil", { day: header.suspendedUntil })}</span>}
      <ConfidentialityBadge level={header.level} />
    </span>
  );
}

function DossierFacts({ header }: { readonly header: DossierHeader }) {
  const t = useTranslations("story.fact");
  const parties = header.parties.length > 0 && (
    <>
      {header.parties.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && " · "}
          <LocalizedName name={name} />
        </span>
      ))}
    </>
  );
  return (
    <Facts
      facts={[
        ...header.facts.map(({ key, text }) => ({ key, label: t(key), value: text })),
        { key: "parties", label: t("parties"), value: parties || null },
        { key: "organisation", label: t("organisation"), value: <LocalizedName name={header.organisation} /> },
      ]}
    />
  );
}

const linksOf = (actions: readonly DossierAction[]) => actions.map(({ key, href, label }) => <ButtonLink key={key} href={href}>{label}</ButtonLink>);

function HeadActions({ primary, quiet, more }: Pick<DossierHeader, "primary" | "quiet" | "more">) {
  const t = useTranslations("story");
  if (!primary && quiet.length === 0 && more.length === 0) return null;
  return (
    <div className="stack">
      <Actions>
        {primary && (
          <ButtonLink kind="go" href={primary.href} icon={primary.key === "log" ? PlusIcon : undefined}>
            {primary.label}
          </ButtonLink>
        )}
        {linksOf(quiet)}
      </Actions>
      {more.length > 0 && (
        <details className="more">
          <summary>
            {t("more")}
            <ChevronDownIcon />
          </summary>
          <Actions>{linksOf(more)}</Actions>
        </details>
      )}
    </div>
  );
}
