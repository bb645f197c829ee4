import { type Confirmation, CONFIRMATIONS, type ConfirmationsShown, isConfirmable, LEAST_SHOWN } from "~/domain/confirmation";
import type { Language } from "~/domain/localized";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** What members confirm of a commitment: a sentence, and the counts where enough of them answered. */
export type MembersConfirm = { readonly sentence: string | null; readonly counts: readonly { readonly answer: Confirmation; readonly label: string; readonly number: string }[] };

/** Counts alone, and none before five answered; nobody but the member reads an answer. */
export function membersConfirm(language: Language, row: Pick<CommitmentRow, "state" | "rung" | "confidentiality">, shown: ConfirmationsShown): MembersConfirm {
  const t = translator(language);
  if (shown.kind === "counts") {
    return { sentence: null, counts: CONFIRMATIONS.map((answer) => ({ answer, label: t(`terms.confirmation.${answer}`), number: t("common.count.people", counted(language, shown.counts[answer])) })) };
  }
  if (shown.kind === "some") return { sentence: t("evidence.members.some", { least: formatInteger(language, LEAST_SHOWN) }), counts: [] };
  if (row.confidentiality !== "members") return { sentence: t("evidence.members.notPublished"), counts: [] };
  return { sentence: t(isConfirmable(row) ? "evidence.members.none" : "evidence.members.notAsked"), counts: [] };
}
