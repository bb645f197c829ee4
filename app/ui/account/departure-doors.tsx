import { useTranslations } from "use-intl";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { Stack } from "../layout";

/** The two ways to go, each with a sentence that says what it is; the steps themselves are asked for on a page of their own. */
export function DepartureDoors() {
  const t = useTranslations("ownData");
  return (
    <>
      {(["leave", "erase"] as const).map((step) => (
        <Card key={step} title={t(`${step}.title`)}>
          <Stack>
            <p>{t(`${step}.what`)}</p>
            <Actions>
              <ButtonLink href={`/settings/data?step=${step}`}>{t(`${step}.begin`)}</ButtonLink>
            </Actions>
          </Stack>
        </Card>
      ))}
    </>
  );
}
