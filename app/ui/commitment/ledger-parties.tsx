import { useTranslations } from "use-intl";

import { PARTY_FIGURES } from "~/domain/ledger-parties";
import type { LedgerPartiesPage } from "~/presenters/ledger-parties";

import { Empty } from "../empty";
import { HandshakeIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { type Column, Table } from "../table";

type Line = LedgerPartiesPage["lines"][number];

/** One line a party: each figure opens its list in the ledger. */
export function LedgerParties({ page }: { readonly page: LedgerPartiesPage }) {
  const t = useTranslations("ledger.parties");
  if (page.lines.length === 0) return <Empty icon={HandshakeIcon} title={t("empty")}>{t("emptyHow")}</Empty>;
  const columns: readonly Column<Line>[] = [
    { key: "party", header: t("column.party"), cell: (line) => <a href={line.href}><LocalizedName name={line.name} /></a> },
    ...PARTY_FIGURES.map((figure): Column<Line> => ({ key: figure, header: t(`column.${figure}`), tight: true, cell: (line) => <Figure cell={line.cells.find((each) => each.figure === figure)} /> })),
  ];
  return (
    <div className="ledger-parties">
      <Table caption={t("caption")} columns={columns} rows={page.lines} keyOf={({ id }) => id} />
    </div>
  );
}

function Figure({ cell }: { readonly cell: Line["cells"][number] | undefined }) {
  if (!cell) return null;
  return cell.href ? <a className="ledger-figure" href={cell.href} aria-label={cell.says}><bdi>{cell.number}</bdi></a> : <span className="ledger-figure muted"><bdi>{cell.number}</bdi></span>;
}
