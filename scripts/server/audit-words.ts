import type { AuditFault, AuditFaultKind, AuditReport } from "~/domain/audit";
import { type Localized, nameIn } from "~/domain/localized";

/** What each fault says at the console, where English is spoken. */
const WORDS: Readonly<Record<AuditFaultKind, string>> = {
  gap: "links are missing before this one",
  broken_link: "this link does not follow the one before",
  row_altered: "this link is not what was hashed",
  tail_cut: "the last links are gone",
  head_missing: "the head is gone",
  head_differs: "the head is not that of the last link",
  anchor_missing: "a link that was noted outside the database is gone",
  anchor_differs: "another link stands where one was noted outside the database",
  anchors_altered: "the file of anchors does not fit its seals from this line on (or the installation's secret was changed)",
  anchors_cut: "the file of anchors has fewer lines than an earlier check found",
  anchors_gone: "the file of anchors is gone",
  row_differs: "this row is not as its history left it",
  row_missing: "this row is gone without a trace in its history",
  row_unwritten: "this row has no history",
  guard_off: "what writes or guards the history is switched off or was changed",
};

const CHAINS: Readonly<Record<string, string>> = { people: "people", parties: "parties", installation: "the installation", files: "files" };

function place({ chain, seq, table, rowId }: AuditFault, named: ReadonlyMap<string, Localized>): string {
  const organisation = chain === null ? undefined : named.get(chain);
  const name = chain === null ? null : (CHAINS[chain] ?? (organisation ? `${nameIn("en", organisation).text} (${chain})` : chain));
  return [name, seq && `link ${seq}`, table && `table ${table}`, rowId && `row ${rowId}`].filter(Boolean).join(", ");
}

/** A report in lines for the person at the console. */
export function auditInWords(report: AuditReport, named: ReadonlyMap<string, Localized>): string[] {
  const { chains, links, rows, anchors, faultCount, faults, tooLarge, anchoredAt } = report;
  return [
    ...faults.map((fault) => `${fault.kind}: ${WORDS[fault.kind]} (${place(fault, named)}); the last good link before is of ${fault.lastGoodAt ?? "no date"}`),
    ...(faultCount > faults.length ? [`and ${faultCount - faults.length} more`] : []),
    ...tooLarge.map((table) => `not compared with its history, because it is too large: ${table}`),
    anchoredAt ? `Heads were last noted outside the database at ${anchoredAt}, ${anchors} times in all.` : "No heads were noted outside the database yet: a chain rewritten as a whole would not show.",
    `${chains} chains, ${links} links and ${rows} rows were looked at: ${faultCount === 0 ? "all of it holds" : `${faultCount} faults`}.`,
  ];
}
