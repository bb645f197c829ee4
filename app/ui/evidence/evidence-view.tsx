import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { useLanguage } from "~/i18n/use-language";
import type { EvidencePage } from "~/presenters/evidence";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button } from "../button";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Facts } from "../facts";
import { FormOf } from "../form/form-of";
import { RepeatIcon } from "../icons";
import { Stack } from "../layout";
import { Notes } from "../member/notes";
import { PageTitle } from "../page-title";
import { UserText } from "../user-text";
import { EvidenceFacts } from "./evidence-facts";

/** One piece of evidence: what it shows of which commitment, where it comes from, and of a page what it said that day. */
export function EvidenceView({ page }: { readonly page: EvidencePage }) {
  const t = useTranslations();
  const language = useLanguage();
  const { commitment, dossier, copy, pageTitle, copied, hash, link } = page;
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ?? nameIn(language, dossier.title).text }, { href: commitment.href, label: commitment.words }]} />
      <PageTitle lede={<Notes notes={page.note} />}><bdi>{page.shows}</bdi></PageTitle>
      <Stack>
        <Card>
          <div className="stack-tight">
            <EvidenceFacts line={page} whole />
            <Facts
              column
              facts={[
                { key: "commitment", label: t("evidence.of"), value: <a href={commitment.href}><bdi>{commitment.words}</bdi></a> },
                { key: "link", label: t("evidence.address"), value: link && <a href={link.url} rel="noreferrer noopener nofollow external"><bdi dir="ltr" className="evidence-address">{link.url}</bdi></a> },
                { key: "title", label: t("evidence.pageTitle"), value: pageTitle && <bdi>{pageTitle}</bdi> },
                { key: "hash", label: "SHA-256", value: hash && <bdi dir="ltr"><code className="hash">{hash.whole}</code></bdi> },
                { key: "level", label: t("meetings.form.level"), value: <ConfidentialityBadge level={page.level} /> },
              ]}
            />
            {page.canRetry && (
              <form method="post">
                <FormOf />
                <Actions><Button kind="go" icon={RepeatIcon}>{t("evidence.retry")}</Button></Actions>
              </form>
            )}
            {page.strikeHref && <p className="small"><a href={page.strikeHref}>{t("common.action.strikeOut")}</a></p>}
          </div>
        </Card>
        {copy && (
          <Card title={t("evidence.copy")}>
            <p className="muted small">{t("evidence.copyHelp")} ({copied})</p>
            <div className="evidence-copy"><UserText text={copy} /></div>
          </Card>
        )}
      </Stack>
    </div>
  );
}
