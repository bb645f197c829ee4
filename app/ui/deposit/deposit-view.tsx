import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { DepositPage } from "~/presenters/deposit";
import type { ReferencesSeen } from "~/presenters/references";

import { Badge } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Point } from "../demand/demand-list";
import { Phrases } from "../demand/phrases";
import { DemandText } from "../demand/text";
import { Facts } from "../facts";
import { ChevronDownIcon, CrossCircleIcon, NoteIcon, PencilIcon } from "../icons";
import { SideBySide, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { UserText } from "../user-text";

type DepositViewProps = {
  readonly page: DepositPage;
  readonly references: ReferencesSeen;
  readonly saved: boolean;
  /** Where it is struck out, for those who may. */
  readonly strikeHref: string | null;
  /** The one thing to do next: recording what was answered. */
  readonly primary?: ReactNode;
  /** The clocks that run, beside what was handed over. */
  readonly clocks: ReactNode;
  /** What was answered so far. */
  readonly children?: ReactNode;
};

/** A deposit: how it was made, what was answered (`children`), what was handed over, and how to check that it never changed. */
export function DepositView({ page, references, saved, strikeHref, primary, clocks, children }: DepositViewProps) {
  const t = useTranslations("deposits");
  return (
    <>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        {saved && <Notice kind="success" title={t("recorded")} />}
        <DepositHead page={page} primary={primary} strikeHref={strikeHref} />
        <SideBySide>
          <div className="stack">
            {children}
            <HandedOver page={page} references={references} />
          </div>
          <aside className="stack">{clocks}<Check page={page} /></aside>
        </SideBySide>
      </Stack>
    </>
  );
}

function DepositHead({ page, primary, strikeHref }: Pick<DepositViewProps, "page" | "primary" | "strikeHref">) {
  const strikes = useTranslations("strikes");
  const papers = useTranslations("papers.issue");
  const t = useTranslations("deposits.page");
  const common = useTranslations("common");
  return (
    <Identity number={page.number} states={page.level === "organisation" ? undefined : <ConfidentialityBadge level={page.level} />}>
      <h1>{page.title}</h1>
      <Facts
        column
        facts={[
          { key: "file", label: t("file"), value: <a href={page.file.href}><bdi>{page.file.title}</bdi></a> },
          { key: "party", label: t("party"), value: <a href={page.party.href}><LocalizedName name={page.party.name} /></a> },
          { key: "onDay", label: t("onDay"), value: page.onDay },
          { key: "way", label: t("way"), value: page.way },
          { key: "registryNumber", label: t("registryNumber"), value: page.registryNumber && <bdi>{page.registryNumber}</bdi> },
          { key: "receivedBy", label: t("receivedBy"), value: page.receivedBy && <bdi>{page.receivedBy}</bdi> },
          { key: "receipt", label: t("receipt"), value: page.receipt ? <a href={page.receipt.href}><bdi>{page.receipt.name}</bdi></a> : page.receiptHidden ? t("receiptHidden") : null },
          { key: "note", label: t("note"), value: page.note && <UserText text={page.note} /> },
        ]}
      />
      <p className="muted small">{page.by}</p>
      {(primary || page.can.edit || page.can.issue || strikeHref) && (
        <div className="actions">
          {primary}
          {page.can.another && <ButtonLink href={`${page.file.href}/deposit?after=${page.id}`}>{t("another")}</ButtonLink>}
          {page.can.edit && <ButtonLink icon={PencilIcon} href={`/deposits/${page.id}/edit`}>{common("action.edit")}</ButtonLink>}
          {page.can.issue && <ButtonLink icon={NoteIcon} href={`/deposits/${page.id}/papers`}>{papers("receiptLink")}</ButtonLink>}
          {strikeHref && <ButtonLink icon={CrossCircleIcon} href={strikeHref}>{strikes("link")}</ButtonLink>}
        </div>
      )}
    </Identity>
  );
}

function HandedOver({ page, references }: Pick<DepositViewProps, "page" | "references">) {
  const t = useTranslations("deposits.page");
  return (
    <Card title={t("handedOver")} count={page.texts.length || undefined}>
      {!page.whole && <p className="muted">{t("notWhole")}</p>}
      <ol className="demands handed-over">
        {page.texts.map(({ id, href, point, title, note, struck, source, hash }) => (
          <li key={id}>
            <Point point={point} />
            <div className="demands-words">
              {href ? <a href={href}><bdi>{title}</bdi></a> : <bdi>{title}</bdi>}
              <span className="item-note"><Phrases phrases={note} /></span>
              <details className="more frozen-text">
                <summary>{t("read")}<ChevronDownIcon /></summary>
                <DemandText source={source} point={point} references={references} />
                <p className="muted small">{t("textHash")}</p>
                <bdi className="hash" dir="ltr">{hash}</bdi>
              </details>
            </div>
            {struck && <Badge icon={CrossCircleIcon}>{t("struck")}</Badge>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The hash of the deposit, and the lines it was taken of for those who see all of it. */
function Check({ page }: { readonly page: DepositPage }) {
  const t = useTranslations("deposits.page");
  return (
    <Card title={t("hash")}>
      <p><bdi className="hash" dir="ltr">{page.hash}</bdi></p>
      <details className="more">
        <summary>{t("check")}<ChevronDownIcon /></summary>
        <p className="small">{t("checkWords")}</p>
        {page.lines ? <pre className="hash hash-lines" dir="ltr">{page.lines}</pre> : <p className="muted small">{t("notWhole")}</p>}
      </details>
    </Card>
  );
}
