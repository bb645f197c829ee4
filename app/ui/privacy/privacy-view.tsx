import { useTranslations } from "use-intl";

import type { PrivacyPage } from "~/presenters/privacy";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { NoticeFacts } from "./notice-facts";

/** The public page on personal data. Whoever is signed in finds the way to their own data at its end. */
export function PrivacyView({ page: { facts, since, kept, readers, times, rights }, signedIn }: { readonly page: PrivacyPage; readonly signedIn: boolean }) {
  const t = useTranslations("privacy");
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <Card>
          <NoticeFacts facts={facts} />
          {since && <p className="muted small">{since}</p>}
        </Card>
        <Sentences title={t("kept.title")} sentences={kept} />
        <Sentences title={t("readers.title")} sentences={readers} />
        <Card title={t("time.title")}>
          <Facts column facts={times} />
          <p className="muted small">{t("time.warning")}</p>
        </Card>
        <Sentences title={t("rights.title")} sentences={rights} />
        {signedIn && (
          <div className="actions">
            <ButtonLink href="/settings/data">{t("rights.here")}</ButtonLink>
          </div>
        )}
      </Stack>
    </Narrow>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}
