import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { SecondFactorPage } from "~/presenters/second-factor";

import { SettingsTabs } from "../account/settings-tabs";
import { useErrorText } from "../form/error-text";
import { Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { BeginCard } from "./begin-card";
import { ChangeCard } from "./change-card";
import { CoupleCard } from "./couple-card";
import { OnCard } from "./on-card";
import { RecoveryCodes } from "./recovery-codes";
import { RenewCard } from "./renew-card";

type SecondFactorScreenProps = {
  readonly page: SecondFactorPage;
  /** Where to go once the recovery codes are kept. */
  readonly to: string;
  readonly removed: boolean;
  /** The form that was sent and not taken. */
  readonly sent: { readonly form: string; readonly lastResult: SubmissionResult<string[]> } | null;
};

/** Somebody's own second factor: turning it on in two steps, the codes that are shown once, and what can be changed while it is on. */
export function SecondFactorScreen({ page: { required, coupling, on, codes }, to, removed, sent }: SecondFactorScreenProps) {
  const t = useTranslations("secondFactor");
  const settings = useTranslations("settings");
  const textOf = useErrorText();
  const shown = on ? ["renew", "change"] : [coupling ? "confirm" : "begin"];
  const resultOf = (form: string) => (sent?.form === form ? sent.lastResult : null);
  const [overtaken] = sent && !shown.includes(sent.form) ? (sent.lastResult.error?.[""] ?? []) : [];
  return (
    <>
      <PageTitle lede={t("lede")}>{settings("title")}</PageTitle>
      <SettingsTabs current="secondFactor" />
      <Stack>
        {overtaken && <Notice kind="error" title={textOf(overtaken)} />}
        {removed && !sent && <Notice kind="success" title={t("removed")} />}
        {required && !on && <Notice kind="warning" title={t("required.title")}>{t("required.help")}</Notice>}
        {codes.length > 0 && <RecoveryCodes codes={codes} to={to} />}
        {!on && !coupling && <BeginCard lastResult={resultOf("begin")} />}
        {coupling && <CoupleCard coupling={coupling} lastResult={resultOf("confirm")} />}
        {on && <OnCard on={on} />}
        {on && codes.length === 0 && (
          <>
            <RenewCard lastResult={resultOf("renew")} />
            <ChangeCard removable={!required} lastResult={resultOf("change")} />
          </>
        )}
      </Stack>
    </>
  );
}
