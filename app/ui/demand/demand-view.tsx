import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { DemandLink, DemandPage, WhoDecides } from "~/presenters/demand";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { DemandStateBadge } from "../demand-state-badge";
import { Facts } from "../facts";
import { ArrowOnIcon, ChevronDownIcon, HistoryIcon, MergeIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { SideBySide, Stack } from "../layout";
import { NobodyMay } from "../nobody-may";
import { Notice } from "../notice";
import { Phrases } from "./phrases";

type DemandViewProps = {
  readonly page: DemandPage;
  /** Where it was handed over. */
  readonly deposits?: ReactNode;
  /** What was answered to it. */
  readonly answers?: ReactNode;
  readonly children: ReactNode;
};

/** A demand: what it is and what is next, its text on paper (`children`), and beside it where it comes from and what happened. */
export function DemandView({ page, deposits, answers, children }: DemandViewProps) {
  const t = useTranslations("demands");
  return (
    <>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        <DemandHead page={page} />
        {page.mergedInto && <Notice kind="info" title={t("page.mergedInto")}><a href={page.mergedInto.href}>{page.mergedInto.label}</a></Notice>}
        <WhoMay page={page} />
        <SideBySide>
          <div className="stack">
            <section className="card paper" aria-label={t("page.text")}>{children}</section>
            {answers}
            <Happened page={page} />
          </div>
          <aside className="stack">{deposits}<DemandAside page={page} /></aside>
        </SideBySide>
      </Stack>
    </>
  );
}

function DemandHead({ page }: { readonly page: DemandPage }) {
  const t = useTranslations("demands");
  const places = page.places.length > 0 && page.places.map(({ href, label }, place) => <span key={href}>{place > 0 && " · "}<a href={href}>{label}</a></span>);
  return (
    <Identity number={page.number} states={<span className="badges"><DemandStateBadge state={page.state} /><ConfidentialityBadge level={page.level} /></span>}>
      <h1><bdi>{page.title}</bdi></h1>
      <Facts
        facts={[
          { key: "places", label: t("page.places"), value: places || page.part },
          { key: "version", label: t("page.version"), value: <Phrases phrases={[t("versionNumber", { number: String(page.version.number) }), page.version.by, page.version.proposedBy]} /> },
          { key: "why", label: t("page.why"), value: page.version.reason && <bdi>{page.version.reason}</bdi> },
        ]}
      />
      {page.openComments && <p><a href={`/demands/${page.id}/review`}>{page.openComments}</a></p>}
      <Steps page={page} />
    </Identity>
  );
}

function Steps({ page: { primary, quiet, more } }: { readonly page: DemandPage }) {
  const t = useTranslations("demands.page");
  const linkOf = ({ key, href, label, grave }: DemandLink) => <ButtonLink key={key} href={href} kind={grave ? "danger" : undefined}>{label}</ButtonLink>;
  return (
    <div className="stack">
      <Actions>
        {primary && <ButtonLink kind="go" href={primary.href}>{primary.label}</ButtonLink>}
        {quiet.map(linkOf)}
      </Actions>
      {more.length > 0 && (
        <details className="more">
          <summary>{t("more")}<ChevronDownIcon /></summary>
          <Actions>{more.map(linkOf)}</Actions>
        </details>
      )}
    </div>
  );
}

/** Who may not decide, and what to do where nobody may (settled question 2). */
export function WhoMay({ page }: { readonly page: WhoDecides }) {
  const t = useTranslations("demands.nobody");
  if (page.nobodyValidates) return <NobodyMay title={t("title")} why={t("why")} mayDelegate={page.mayDelegate} />;
  return page.ownHand ? <p className="muted">{t("ownHand")}</p> : null;
}

function DemandAside({ page }: { readonly page: DemandPage }) {
  const t = useTranslations("demands.page");
  const origins = [...page.from, ...page.into];
  return (
    <>
      <Card title={t("versions")}>
        <ItemList>
          {page.recent.map((version) => (
            <Item key={version.id} icon={HistoryIcon} href={version.href} title={<VersionNumber number={version.number} />} note={<Phrases phrases={[version.validated ? t("validated") : null, version.origin, version.by]} />} />
          ))}
        </ItemList>
        <p><a href={`/demands/${page.id}/versions`}>{t("allVersions")}</a></p>
      </Card>
      {origins.length > 0 && (
        <Card title={t("from")}>
          <ItemList>{origins.map(({ key, href, label }) => <Item key={key} icon={MergeIcon} href={href} title={label} />)}</ItemList>
        </Card>
      )}
      <Card title={t("trace")}>
        <ItemList><Item icon={ArrowOnIcon} href={`/demands/${page.id}/trace`} title={t("traceLink")} /></ItemList>
      </Card>
    </>
  );
}

function VersionNumber({ number }: { readonly number: number }) {
  const t = useTranslations("demands");
  return t("versionNumber", { number: String(number) });
}

function Happened({ page }: { readonly page: DemandPage }) {
  const t = useTranslations("demands.page");
  return (
    <Card title={t("moves")}>
      <ItemList>
        {page.history.map(({ id, title, by, reason }) => <Item key={id} title={title} note={<>{by}{reason && <span className="block" dir="auto">{reason}</span>}</>} />)}
      </ItemList>
    </Card>
  );
}
