import { useTranslations } from "use-intl";

import { Button } from "../button";
import { CheckIcon, ClockIcon, MailOutIcon } from "../icons";
import { Notice } from "../notice";
import type { DraftState } from "./use-draft";

/** Where what was typed is now, in a few words, announced politely. */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const t = useTranslations("meetings.draft");
  return (
    <output className="draft-status">
      {state === "kept" && (
        <span className="draft-kept">
          <CheckIcon />
          {t("kept")}
        </span>
      )}
      {state === "keeping" && (
        <span>
          <ClockIcon />
          {t("keeping")}
        </span>
      )}
      {state === "waiting" && (
        <span>
          <ClockIcon />
          {t("waitingTitle")}
        </span>
      )}
      {state === "sending" && (
        <span>
          <MailOutIcon />
          {t("sending")}
        </span>
      )}
    </output>
  );
}

/** Says that what was typed before is back, or that the form waits for the network. */
export function DraftNotice({ state, restored, onDiscard }: { readonly state: DraftState; readonly restored: boolean; readonly onDiscard: () => void }) {
  const t = useTranslations("meetings.draft");
  if (state === "waiting") return <Notice kind="warning" title={t("waitingTitle")}>{t("waitingWords")}</Notice>;
  if (!restored) return null;
  return (
    <Notice title={t("restoredTitle")}>
      <p>{t("restoredWords")}</p>
      <Button type="button" onClick={onDiscard}>
        {t("discard")}
      </Button>
    </Notice>
  );
}
