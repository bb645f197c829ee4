import { useTranslations } from "use-intl";

import type { AgreementPage } from "~/presenters/agreement";

import { Badges } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Facts } from "../facts";
import { ArrowOnIcon, CrossCircleIcon, PencilIcon, SignatureIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Columns, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { UserText } from "../user-text";
import { AgreementStateBadge } from "./agreement-state-badge";
import { ClauseCard } from "./clause-card";

/** An agreement: who stands in it, what it says clause by clause, and what each clause became. */
export function AgreementView({ page }: { readonly page: AgreementPage }) {
  const t = useTranslations("agreements");
  return (
    <>
      <Breadcrumb crumbs={[{ href: page.dossier.href, label: page.dossier.number ? <bdi>{page.dossier.number}</bdi> : <LocalizedName name={page.dossier.title} /> }]} />
      <Stack>
        <AgreementHead page={page} />
        <Columns aside={<AgreementAside page={page} />}>
          {page.preamble && <Card title={t("form.preamble")}><UserText text={page.preamble} /></Card>}
          <Card title={t("form.clauses")} count={page.clauses.length || undefined}>
            {page.clauses.length === 0 && <p className="muted">{t("page.noClauses")}</p>}
            <ol className="clauses">
              {page.clauses.map((clause) => <ClauseCard key={clause.id} clause={clause} signed={page.state === "signed"} />)}
            </ol>
          </Card>
        </Columns>
      </Stack>
    </>
  );
}

function AgreementHead({ page }: { readonly page: AgreementPage }) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  return (
    <Identity states={<Badges><AgreementStateBadge state={page.state} /></Badges>}>
      <h1 dir="auto">{page.title}</h1>
      <Facts
        column
        facts={[
          {
            key: "parties", label: t("page.parties"),
            value: <ul className="plain-list">{page.parties.map(({ id, name, signatory }) => <li key={id}><a href={`/parties/${id}`}><LocalizedName name={name} /></a>{signatory && <> · <bdi>{signatory}</bdi></>}</li>)}</ul>,
          },
          { key: "ours", label: t("form.ourSignatories"), value: page.ourSignatories && <bdi>{page.ourSignatories}</bdi> },
          { key: "signedOn", label: t("page.signedOn"), value: page.signedOn },
          { key: "place", label: t("sign.place"), value: page.place && <bdi>{page.place}</bdi> },
          { key: "dossier", label: t("page.dossier"), value: <a href={page.dossier.href}><LocalizedName name={page.dossier.title} /></a> },
          { key: "meeting", label: t("form.meeting"), value: page.meeting && <a href={page.meeting.href}><bdi>{page.meeting.title}</bdi></a> },
          { key: "scan", label: t("sign.scan"), value: page.document && <a href={page.document.href}><bdi>{page.document.name}</bdi></a> },
          { key: "level", label: common("word.confidentiality"), value: <ConfidentialityBadge level={page.level} /> },
        ]}
      />
      {(page.can.sign || page.can.edit || page.can.strike) && (
        <div className="actions">
          {page.can.sign && <ButtonLink kind="go" icon={SignatureIcon} href={`${page.href}/sign`}>{t("sign.link")}</ButtonLink>}
          {page.can.edit && <ButtonLink icon={PencilIcon} href={`${page.href}/edit`}>{common("action.edit")}</ButtonLink>}
          {page.can.strike && <ButtonLink icon={CrossCircleIcon} href={`/strike/agreement/${page.id}`}>{common("action.strikeOut")}</ButtonLink>}
        </div>
      )}
    </Identity>
  );
}

/** What the signing makes possible. Nothing is moved by itself. */
function AgreementAside({ page }: { readonly page: AgreementPage }) {
  const t = useTranslations("agreements.page");
  if (page.state === "draft") return <Notice title={t("draftTitle")}>{t("draftWords")}</Notice>;
  if (page.offers.length === 0 && !page.bureauNext) return <Notice title={t("lockedTitle")}>{t("lockedWords")}</Notice>;
  return (
    <Card title={t("next")}>
      {page.bureauNext && <p className="muted">{t("bureauNext")}</p>}
      <ItemList>
        {page.offers.map(({ key, href, words }) => <Item key={key} icon={ArrowOnIcon} href={href} title={<span dir="auto">{words}</span>} />)}
      </ItemList>
    </Card>
  );
}
