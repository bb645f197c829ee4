import { useTranslations } from "use-intl";

import type { VerifyPage } from "~/presenters/verify";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { LocalizedName } from "../localized-name";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

/** Whether a paper with a code was issued, and by whom and when; nothing of what it says. Open to everybody. */
export function Verify({ page: { typed, found } }: { readonly page: VerifyPage }) {
  const t = useTranslations("papers.verify");
  return (
    <Narrow>
      <PageTitle lede={found || typed ? undefined : t("lede")}>{t("title")}</PageTitle>
      <Stack>
        {typed !== null && !found && <Notice kind="error" title={t("unknownTitle")}>{t("unknownWords")}</Notice>}
        {found && <Found found={found} />}
        {!found && <CodeForm typed={typed} />}
      </Stack>
    </Narrow>
  );
}

function Found({ found: { code, organisation, day, hash, newer } }: { readonly found: NonNullable<VerifyPage["found"]> }) {
  const t = useTranslations("papers.verify");
  return (
    <>
      <Notice kind="success" title={t("foundTitle")}>{t("foundWords")}</Notice>
      {newer ? <Notice kind="warning" title={t("newerTitle")}>{t("newerWords")}</Notice> : null}
      <Card>
        <Facts
          column
          facts={[
            { key: "number", label: t("number"), value: <bdi>{code}</bdi> },
            { key: "organisation", label: t("organisation"), value: <LocalizedName name={organisation} /> },
            { key: "day", label: t("day"), value: day },
            { key: "hash", label: t("hash"), value: <code className="hash" dir="ltr">{hash}</code> },
          ]}
        />
        <p className="muted small">{t("hashHelp")} {newer ? "" : t("latest")}</p>
      </Card>
    </>
  );
}

/** A form that only asks: it goes to the address that the code on the paper leads to. */
function CodeForm({ typed }: { readonly typed: string | null }) {
  const t = useTranslations("papers.verify");
  return (
    <Card>
      <form method="get" action="/verify">
        <div className="field">
          <label htmlFor="code">{t("code")}</label>
          <input id="code" name="code" className="control control-short" dir="ltr" defaultValue={typed ?? ""} autoComplete="off" spellCheck={false} required />
        </div>
        <Actions><Button kind="go">{t("submit")}</Button></Actions>
      </form>
    </Card>
  );
}
