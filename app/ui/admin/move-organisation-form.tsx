import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Hidden } from "../form/hidden";
import { ChevronDownIcon } from "../icons";
import { ConfirmWithPassword } from "./confirm-with-password";

type Place = { readonly value: string; readonly label: string };

/** Where an organisation could stand. Choosing only looks: what it would do is shown before anything is done. */
export function PlaceChooser({ places, back }: { readonly places: readonly Place[]; readonly back: string }) {
  const t = useTranslations();
  return (
    <Card title={t("offices.move.title")}>
      {places.length === 0 ? (
        <>
          <p>{t("offices.move.nowhere")}</p>
          <Actions>
            <ButtonLink href={back}>{t("common.action.cancel")}</ButtonLink>
          </Actions>
        </>
      ) : (
        <form className="form" method="get">
          <Hidden name="do" value="move" />
          <div className="field">
            <label className="field-label" htmlFor="under">{t("admin.organisations.below")}</label>
            <div className="select">
              <select id="under" className="control" name="under">
                {places.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
              <ChevronDownIcon />
            </div>
          </div>
          <Actions>
            <Button kind="go">{t("offices.move.next")}</Button>
            <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
          </Actions>
        </form>
      )}
    </Card>
  );
}

type MoveFormProps = {
  readonly id: string;
  readonly from: string;
  readonly chosen: { readonly id: string; readonly name: string; readonly consequences: readonly string[] };
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
};

/** The confirmation of a move: who gains and who loses sight of what. */
export function MoveOrganisationForm({ id, from, chosen, back, lastResult }: MoveFormProps) {
  const t = useTranslations("offices.move");
  return (
    <ConfirmWithPassword
      id="move" title={t("confirm", { name: chosen.name })} consequences={chosen.consequences} undo={{ possible: true, words: t("undo") }}
      sends={{ intent: "move", id, from, parentId: chosen.id }} button={{ kind: "danger", words: t("submit") }} back={back} lastResult={lastResult}
    />
  );
}
