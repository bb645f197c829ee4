import { useTranslations } from "use-intl";

import type { StepFilter, Trouble } from "~/domain/ledger";

import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { CheckCircleIcon, HandshakeIcon, PlusIcon, SearchIcon } from "../icons";

type EmptyLedgerProps = { readonly nothing: Trouble | `step_${StepFilter}` | null; readonly isWhole: boolean; readonly mayRecord: boolean };

/** A ledger without a line: nothing is recorded yet, nothing is the matter, or the filter lets nothing through. */
export function EmptyLedger({ nothing, isWhole, mayRecord }: EmptyLedgerProps) {
  const t = useTranslations();
  if (isWhole) {
    const record = mayRecord ? <ButtonLink icon={PlusIcon} href="/commitments/new">{t("commitments.record")}</ButtonLink> : null;
    return <Empty icon={HandshakeIcon} title={t("commitments.ledger.empty")} action={record}>{t("commitments.ledger.emptyHow")}</Empty>;
  }
  const clear = <ButtonLink href="/commitments">{t("commitments.ledger.clear")}</ButtonLink>;
  if (nothing === "step_none" || nothing === "step_due" || nothing === "step_planned") {
    return <Empty icon={CheckCircleIcon} title={t(`ledger.nothing.${nothing}`)} action={clear}>{t(`ledger.nothingHow.${nothing}`)}</Empty>;
  }
  return (
    <Empty icon={nothing ? CheckCircleIcon : SearchIcon} title={t(`commitments.ledger.nothing.${nothing ?? "other"}`)} action={clear}>
      {t(`commitments.ledger.nothingHow.${nothing ?? "other"}`)}
    </Empty>
  );
}
