import { type AuditCheck, type AuditFault, type AuditHead, type AuditReport, standingOf } from "~/domain/audit";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { formatInstant } from "~/i18n/dates";
import { counted, formatInteger } from "~/i18n/numbers";
import { type Translator, translator } from "~/i18n/translator";

/** Chains that are named by what they hold. All others are an organisation's, by its id. */
const OWN_CHAINS = ["people", "parties", "installation", "files"] as const;

/** How many heads the page lists; the file has them all. */
const HEADS_SHOWN = 40;
/** How much of a hash is shown: enough to compare by eye, in groups of four. */
const SHORT_HASH = 16;

type Found = {
  readonly check: (AuditCheck & { readonly askedByName: string | null }) | null;
  readonly heads: readonly AuditHead[];
  readonly names: ReadonlyMap<string, Localized>;
  readonly anchors: { readonly lines: number; readonly lastAt: string | null; readonly brokenAt: number | null };
};

/** What a chain is called. */
export function chainInWords(language: Language, chain: string, names: ReadonlyMap<string, Localized>): string {
  const t = translator(language);
  const own = OWN_CHAINS.find((each) => each === chain);
  const organisation = names.get(chain);
  if (own) return t(`audit.chain.${own}`);
  return organisation ? nameIn(language, organisation).text : t("audit.chain.unknown", { chain });
}

/** Where a fault is: a chain, a row of a table, or a line of the file outside the database. */
function placeInWords(language: Language, { chain, table, rowId, kind, seq }: AuditFault, names: ReadonlyMap<string, Localized>): string {
  const t = translator(language);
  if (kind === "anchors_altered") return `${t("audit.faults.anchors")} · ${t("audit.faults.line", { line: seq ?? "" })}`;
  if (chain === null && table === null) return t("audit.faults.anchors");
  const row = table && (rowId ? t("audit.faults.row", { table, row: rowId }) : table);
  return [chain && chainInWords(language, chain, names), row].filter(Boolean).join(" · ");
}

function faultLine(language: Language, fault: AuditFault, names: ReadonlyMap<string, Localized>) {
  const t = translator(language);
  return {
    kind: fault.kind,
    what: t(`audit.kind.${fault.kind}`),
    where: placeInWords(language, fault, names),
    link: fault.chain === null ? null : fault.seq,
    lastGood: fault.lastGoodAt ? formatInstant(language, new Date(fault.lastGoodAt)) : t("audit.faults.noneGood"),
  };
}

function looked(t: Translator, language: Language, counts: Pick<AuditReport, "chains" | "links" | "rows">): string {
  const count = (what: "chains" | "links" | "rows") => t(`audit.count.${what}`, counted(language, counts[what]));
  return t("audit.check.looked", { chains: count("chains"), links: count("links"), rows: count("rows") });
}

function checkShown(language: Language, check: NonNullable<Found["check"]>, names: Found["names"], now: Date) {
  const t = translator(language);
  const { report } = check;
  const at = formatInstant(language, check.at);
  const standing = standingOf(check, now);
  const running = standing === "running";
  return {
    standing: standing === "finished" && !report ? ("interrupted" as const) : standing,
    by: check.askedBy ? t("audit.check.by", { at, name: check.askedByName ?? t("history.formerAccount") }) : t("audit.check.byConsole", { at }),
    progress: running && check.chainsToCheck > 0
      ? t("audit.check.progress", { done: formatInteger(language, check.counts.chains), all: t("audit.count.chains", counted(language, check.chainsToCheck)) })
      : null,
    sound: report?.faultCount === 0,
    wrong: report ? t("audit.check.wrong", counted(language, report.faultCount)) : null,
    looked: report && looked(t, language, report),
    tooLarge: report && report.tooLarge.length > 0 ? t("audit.check.tooLarge", { tables: report.tooLarge.join(language === "ar" ? "، " : ", ") }) : null,
    faults: (report?.faults ?? []).map((fault) => faultLine(language, fault, names)),
    more: report && report.faultCount > report.faults.length ? t("audit.faults.more", counted(language, report.faultCount - report.faults.length)) : null,
  };
}

/** What the page on the history shows: the last check and what it found, what is noted outside the database, and the heads to keep on paper. */
export function auditPage(language: Language, { check, heads, names, anchors }: Found, now: Date) {
  const t = translator(language);
  return {
    check: check && checkShown(language, check, names, now),
    anchors: {
      since: anchors.lastAt && t("audit.anchors.since", { at: formatInstant(language, new Date(anchors.lastAt)), times: t("audit.count.times", counted(language, anchors.lines)) }),
      broken: anchors.brokenAt === null ? null : t("audit.anchors.broken", { line: formatInteger(language, anchors.brokenAt) }),
    },
    heads: heads.slice(0, HEADS_SHOWN).map(({ chain, seq, hash }) => ({
      chain, name: chainInWords(language, chain, names), seq: formatInteger(language, Number(seq)), hash: hash.slice(0, SHORT_HASH).replaceAll(/(.{4})(?=.)/g, "$1 "),
    })),
    moreHeads: heads.length > HEADS_SHOWN ? t("audit.heads.shown", counted(language, heads.length - HEADS_SHOWN)) : null,
  };
}
export type AuditPage = ReturnType<typeof auditPage>;

/** The heads as a text to print and keep: one chain a line, its key, its last number, its whole hash and its name, separated by tabs. */
export function headsAsText(language: Language, heads: readonly AuditHead[], names: ReadonlyMap<string, Localized>, now: Date): string {
  const t = translator(language);
  const lines = heads.map(({ chain, seq, hash }) => [chain, seq, hash, chainInWords(language, chain, names).replaceAll(/\s+/g, " ")].join("\t"));
  return [t("audit.heads.file", { at: formatInstant(language, now) }), t("audit.heads.advice"), "", ...lines, ""].join("\n");
}
