import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { AccessCard as Shown } from "~/presenters/access";

import { QuietMark } from "../badge";
import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { CheckCircleIcon, PauseIcon } from "../icons";
import { Stack } from "../layout";
import { AccessForm } from "./access-form";
import { ResetLinkMade } from "./reset-link-made";

type AccessCardProps = {
  readonly access: Shown;
  /** The form of this card that was sent and not taken. */
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** Whether somebody can enter, and what an administrator may do about it: suspend, let in again, hand over a link, end sessions. */
export function AccessCard({ access: { accountId, state, isOpen, devices, actions, asked, link }, lastResult }: AccessCardProps) {
  const t = useTranslations("wayIn.access");
  return (
    <div id="access">
      <Card title={t("title")}>
        <Stack>
          {link && <ResetLinkMade address={link} />}
          <Facts
            column
            facts={[
              { key: "state", label: t("state"), value: <QuietMark icon={isOpen ? CheckCircleIcon : PauseIcon}>{state}</QuietMark> },
              { key: "devices", label: t("devices"), value: devices },
            ]}
          />
          {asked && <AccessForm key={asked.intent} accountId={accountId} step={asked} lastResult={lastResult} />}
          {actions.length > 0 && (
            <Actions>
              {actions.map(({ intent, label, href }) => (
                <ButtonLink key={intent} href={href}>{label}</ButtonLink>
              ))}
            </Actions>
          )}
        </Stack>
      </Card>
    </div>
  );
}
