import { useTranslations } from "use-intl";

import { Button, ButtonLink } from "../button";
import { PeopleIcon } from "../icons";
import { Notice } from "../notice";
import type { KeeperState } from "./keeper";

type KeepNoticesProps = {
  readonly state: KeeperState;
  /** Where one signs in. */
  readonly signInHref: string;
  /** A version was asked for without a network, and goes when it is back. */
  readonly waiting: boolean;
  readonly onTake: () => void;
  readonly onKeep: () => void;
  /** Sends both texts to where they are led together; absent where there is no form to send. */
  readonly mergeForm: string;
  readonly mergeAction: string;
};

/** What stands in the way of keeping a text, who else is in it, and what somebody must decide. Nothing when all is well. */
export function KeepNotices({ state, signInHref, waiting, onTake, onKeep, mergeForm, mergeAction }: KeepNoticesProps) {
  const t = useTranslations("editor");
  const { overtaken, elsewhere, here } = state;
  return (
    <div className="keep-notices">
      {here.length > 0 && <Here names={here} />}
      {waiting && <Notice kind="warning" title={t("trouble.waitingTitle")}>{t("trouble.waiting")}</Notice>}
      <Trouble state={state} signInHref={signInHref} />
      {overtaken && <Notice kind="warning" title={t("overtaken.title", { number: String(overtaken.number), name: overtaken.by })}>{t("overtaken.words")}</Notice>}
      {elsewhere && (
        <Notice kind="warning" title={t("elsewhere.title")}>
          <p>{t("elsewhere.words")}</p>
          <div className="actions">
            <Button type="submit" form={mergeForm} formAction={mergeAction} data-leads-away="">{t("elsewhere.merge")}</Button>
            <Button type="button" onClick={onTake}>{t("elsewhere.take")}</Button>
            <Button type="button" onClick={onKeep}>{t("elsewhere.keep")}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

/** Who else has the text open. */
export function Here({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations("editor");
  return (
    <output className="keep-here">
      <PeopleIcon />
      <span>{t.rich("here", { names: names.join(" · "), people: (people) => <bdi>{people}</bdi> })}</span>
    </output>
  );
}

function Trouble({ state, signInHref }: Pick<KeepNoticesProps, "state" | "signInHref">) {
  const t = useTranslations("editor.trouble");
  const { trouble, refusal, place } = state;
  if (place === "nowhere") return <Notice kind="error" title={t("failedTitle")}>{t("nowhere")}</Notice>;
  if (trouble === "signed out") {
    return (
      <Notice kind="warning" title={t("signedOutTitle")}>
        <p>{t("signedOut")}</p>
        <ButtonLink href={signInHref} target="_blank" rel="noopener">{t("signIn")}</ButtonLink>
      </Notice>
    );
  }
  if (trouble === "someone else") return <Notice kind="warning" title={t("someoneElseTitle")}>{t("someoneElse")}</Notice>;
  if (trouble === "gone") return <Notice kind="warning" title={t("goneTitle")}>{t("gone")}</Notice>;
  if (trouble === "no network") return <Notice kind="warning" title={t("offlineTitle")}>{t("offline")}</Notice>;
  if (trouble === "failed") return <Notice kind="warning" title={t("failedTitle")}>{t("failed")}</Notice>;
  if (trouble === "refused") return <Notice kind="error" title={t("refusedTitle")}>{t("refused", { reason: refusal ?? "" })}</Notice>;
  return null;
}
