import { useTranslations } from "use-intl";

import type { Trouble } from "~/domain/ledger";

import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { CheckCircleIcon, HandshakeIcon, PlusIcon, SearchIcon } from "../icons";

type EmptyLedgerProps = { readonly trouble: Trouble | null; readonly isWhole: boolean; readonly mayRecord: boolean };

/** A ledger without a line: nothing is recorded yet, nothing is the matter, or the filter lets nothing through. */
export function EmptyLedger({ trouble, isWhole, mayRecord }: EmptyLedgerProps) {
  const t = useTranslations("commitments");
  if (isWhole) {
    const record = mayRecord ? <ButtonLink icon={PlusIcon} href="/commitments/new">{t("record")}</ButtonLink> : null;
    return <Empty icon={HandshakeIcon} title={t("ledger.empty")} action={record}>{t("ledger.emptyHow")}</Empty>;
  }
  const clear = <ButtonLink href="/commitments">{t("ledger.clear")}</ButtonLink>;
  return (
    <Empty icon={trouble ? CheckCircleIcon : SearchIcon} title={t(`ledger.nothing.${trouble ?? "other"}`)} action={clear}>
      {t(`ledger.nothingHow.${trouble ?? "other"}`)}
    </Empty>
  );
}
