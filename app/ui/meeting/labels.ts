import { useTranslations } from "use-intl";

import { useTriggerLabels } from "./trigger-fields";

/** The label of every field of a meeting's form by its name, for the summary of errors. */
export function useFormLabels(): Readonly<Record<string, string>> {
  const t = useTranslations("meetings");
  const triggers = useTriggerLabels("outcomes");
  return {
    parties: t("form.parties"), "newParties[].kind": t("form.newPartyKind"), "newParties[].name": t("form.newPartyName"), when: t("form.when"), time: t("form.time"), place: t("form.place"),
    ours: t("form.ours"), theirs: t("form.theirs"), oursKnown: t("form.ours"), theirsKnown: t("form.theirs"), handedOver: t("form.handedOver"), agenda: t("form.agenda"), title: t("form.title"), round: t("form.round"),
    notes: t("form.notes"), level: t("form.level"), state: t("form.state"), outcomes: t("outcome.legend"), "outcomes[].words": t("outcome.words"), "outcomes[].kind": t("outcome.kind"),
    "outcomes[].party": t("outcome.party"), "outcomes[].dueOn": t("outcome.dueOn"), ...triggers, "outcomes[].sign": t("outcome.sign"),
  };
}
