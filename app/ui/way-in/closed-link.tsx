import { useTranslations } from "use-intl";

import { Actions, ButtonLink } from "../button";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";

/** A link for a new password that cannot be used: why, and what to do now. */
export function ClosedLink({ code }: { readonly code: RefusalCode }) {
  const t = useTranslations("wayIn");
  return (
    <Narrow>
      <PageTitle>{t("reset.closed")}</PageTitle>
      <Stack>
        <Refusal code={code} />
        <p>{t("reset.what")}</p>
        <Actions>
          <ButtonLink kind="go" href="/forgotten">{t("reset.again")}</ButtonLink>
          <ButtonLink kind="plain" href="/sign-in">{t("forgotten.back")}</ButtonLink>
        </Actions>
      </Stack>
    </Narrow>
  );
}
