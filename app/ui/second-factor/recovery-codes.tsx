import { useTranslations } from "use-intl";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { Notice } from "../notice";

/** Recovery codes that were just made, shown this once; the file is in the link itself, so that the server keeps nothing of it. */
export function RecoveryCodes({ codes, to }: { readonly codes: readonly string[]; readonly to: string }) {
  const t = useTranslations("secondFactor.codes");
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return (
    <Card title={t("title")}>
      <div className="stack">
        <Notice kind="warning" title={t("once")} />
        <p>{t("help")}</p>
        <ol className="recovery-codes" dir="ltr">
          {codes.map((code) => <li key={code}>{code}</li>)}
        </ol>
        <Actions>
          <ButtonLink kind="go" href={to}>{t("goOn")}</ButtonLink>
          <ButtonLink href={file} download="hiwar-recovery-codes.txt">{t("download")}</ButtonLink>
        </Actions>
      </div>
    </Card>
  );
}
