import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { Messages } from "~/i18n/catalogue";

import { ButtonLink } from "../button";
import { Notice } from "../notice";
import { Refusal } from "../refusal";

/** Why two texts were not merged, or one not split. */
export type ReshapeCode = keyof Messages["demands"]["merge"]["refused"] | "stale";
export type Reshaped = { readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refused: ReshapeCode | null };

export function ReshapeRefused({ refused }: Pick<Reshaped, "refused">) {
  const t = useTranslations("demands.merge.refused");
  if (refused === "stale") return <Refusal code="stale" />;
  return refused && <Notice kind="error" title={t(refused)} />;
}

/** Nothing to merge or to split here, and the way back. */
export function CannotReshape({ words, back }: { readonly words: string; readonly back: string }) {
  const t = useTranslations("demands.move");
  return (
    <div className="stack">
      <Notice kind="warning" title={words} />
      <div className="actions"><ButtonLink href={back}>{t("back")}</ButtonLink></div>
    </div>
  );
}
