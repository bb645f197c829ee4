import type { Confidentiality } from "~/domain/confidentiality";
import { type Language, nameIn } from "~/domain/localized";
import type { DepositedText, DepositRow } from "~/domain/rows/deposit";
import type { Speaker } from "~/domain/rows/letterhead";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { datelineToFill, placeOf } from "./dateline";
import { isolated } from "./isolated";
import type { Paper, PaperBlock } from "./paper";
import { figures, issuerOf, paperFrame, shortHash } from "./paper-frame";

type ReceiptGiven = { readonly deposit: DepositRow; readonly names: readonly Speaker[]; readonly language: Language; readonly level: Confidentiality };

/** The receipt of a deposit as a paper, to be stamped: what was handed over, to whom, when, by which way, and the hashes by which it can be checked. */
export function receiptPaper({ deposit, names, language, level }: ReceiptGiven): Paper {
  const t = translator(language);
  return {
    ...paperFrame({ title: t("papers.receipt.title"), names, language, level }),
    subtitle: deposit.fileTitle,
    cover: null,
    blocks: [
      factsOf(deposit, language),
      { kind: "heading", level: 1, words: t("papers.receipt.handedOver") },
      ...(deposit.whole ? [] : [{ kind: "words", words: t("papers.receipt.notWhole"), quiet: true } as const]),
      {
        kind: "table",
        columns: [
          { label: t("papers.receipt.column.point"), share: 1.5, figures: true }, { label: t("papers.receipt.column.text"), share: 7 },
          { label: t("papers.receipt.column.version"), share: 1.6, figures: true }, { label: t("papers.receipt.column.hash"), share: 4.4, figures: true },
        ],
        rows: deposit.items.map((item) => rowOf(item, language)),
      },
      { kind: "words", words: t("papers.receipt.hash", { hash: figures(deposit.hash) }), quiet: true },
      placesOf(deposit, names, language),
    ],
  };
}

function factsOf(deposit: DepositRow, language: Language): PaperBlock {
  const t = translator(language);
  const { dossier, party, onDay, way, registryNumber, receivedBy } = deposit;
  const title = nameIn(language, dossier.title).text;
  return {
    kind: "facts",
    facts: [
      { label: t("papers.receipt.dossier"), value: dossier.number ? t("papers.minutes.dossierNumbered", { number: figures(dossier.number), title: isolated(language, title) }) : title },
      { label: t("papers.receipt.party"), value: nameIn(language, party.name).text },
      { label: t("deposits.page.onDay"), value: formatDay(language, onDay, { weekday: true }) },
      { label: t("deposits.page.way"), value: t(`deposits.form.ways.${way}`) },
      { label: t("deposits.page.registryNumber"), value: registryNumber === null ? "" : figures(registryNumber) },
      { label: t("deposits.page.receivedBy"), value: receivedBy ?? "" },
    ],
  };
}

function rowOf({ part, point, title, versionNumber, hash, struck }: DepositedText, language: Language): string[] {
  const t = translator(language);
  return [point === null ? t(`terms.demandPart.${part}`) : String(point), struck ? `${title}\n${t("papers.dossier.struck")}` : title, String(versionNumber), figures(shortHash(hash))];
}

function placesOf({ party }: DepositRow, names: readonly Speaker[], language: Language): PaperBlock {
  const t = translator(language);
  const lines = (day: string) => [t("papers.receipt.sign.name"), day, t("papers.receipt.sign.stamp")];
  return {
    kind: "signatures",
    places: [
      { label: `${t("papers.receipt.deposited")}\n${issuerOf(names, language)}`, lines: lines(datelineToFill(language, placeOf(names, language))) },
      { label: `${t("papers.receipt.acknowledged")}\n${nameIn(language, party.name).text}`, lines: lines(t("papers.receipt.sign.day")) },
    ],
  };
}
