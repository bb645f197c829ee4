import { useTranslations } from "use-intl";

import type { LedgerLine } from "~/presenters/ledger";

import { CommitmentStateBadge } from "../commitment-state-badge";
import { MegaphoneIcon } from "../icons";
import { LatenessBadge } from "../lateness-badge";
import { LocalizedName } from "../localized-name";
import { Rungs } from "../rungs";
import { CellNote, type Column, Table } from "../table";
import { Said } from "./said";

/** Every commitment of a page: its words, who is bound, how strongly, until when, and where it stands. */
export function LedgerTable({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const t = useTranslations("commitments");
  const u = useTranslations("ledger");
  const common = useTranslations("common.word");
  const terms = useTranslations("terms");
  const columns: readonly Column<LedgerLine>[] = [
    {
      key: "words", header: t("ledger.column.words"),
      cell: (line) => (
        <>
          <a href={line.href}>
            <Said words={line.words} verbatim={line.verbatim} />
          </a>
          <CellNote>
            <span className="dotted">
              <span>
                <bdi>{line.number ?? t("ledger.noNumber")}</bdi>
              </span>
              {!line.verbatim && <span>{common("inSubstance")}</span>}
              <span>{line.source}</span>
              <span>{line.when}</span>
              {line.people && <span>{line.people}</span>}
            </span>
          </CellNote>
          {line.next && (
            <CellNote>
              <span className="dotted">
                <span>{u("step.onIt")} <bdi>{line.next.words}</bdi></span>
                <span><bdi>{line.next.day}</bdi></span>
                {line.next.overdue && <b>{line.next.overdue}</b>}
              </span>
            </CellNote>
          )}
        </>
      ),
    },
    {
      key: "bound", header: t("ledger.column.bound"),
      cell: (line) => (
        <>
          {line.bound ? <LocalizedName name={line.bound} /> : t("us")}
          {line.office && (
            <CellNote>
              <bdi>{line.office}</bdi>
            </CellNote>
          )}
        </>
      ),
    },
    { key: "strength", header: t("ledger.column.strength"), cell: (line) => <Rungs rung={line.rung} /> },
    { key: "due", header: t("ledger.column.due"), cell: (line) => <bdi>{line.due}</bdi> },
    {
      key: "standing", header: t("ledger.column.standing"),
      cell: (line) => (
        <>
          {line.latenessFirst ? (
            <>
              <LatenessBadge lateness={line.lateness} side={line.side} />
              <CellNote>{terms(`commitmentState.${line.state}`)}</CellNote>
            </>
          ) : <CommitmentStateBadge state={line.state} side={line.side} />}
          {line.remind && <a className="ledger-remind" href={line.remind}><MegaphoneIcon />{u("nudge.title")}<span className="sr-only" dir="auto">{line.words}</span></a>}
        </>
      ),
    },
  ];
  return (
    <div className="ledger">
      <Table caption={t("ledger.caption")} columns={columns} rows={lines} keyOf={(line) => line.id} />
    </div>
  );
}
