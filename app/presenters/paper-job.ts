import type { Language } from "~/domain/localized";
import type { PaperJobState } from "~/domain/paper";
import type { PaperJobRow } from "~/domain/rows/paper";
import type { Messages } from "~/i18n/catalogue";
import { formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

/** Why a paper could not be made, as codes that are put into words. */
export const PROBLEMS = ["not_found", "forbidden", "not_held", "level_beyond", "paper_too_long", "paper_not_made"] as const satisfies readonly (keyof Messages["refusals"])[];
export type PaperProblem = (typeof PROBLEMS)[number];

/** A long paper that was asked for: how far it is, and where it will stand. */
export type PaperJobPage = {
  readonly back: { readonly href: string; readonly title: string };
  readonly kind: string;
  readonly facts: readonly { readonly key: "language" | "level" | "askedAt"; readonly value: string }[];
  readonly state: PaperJobState;
  /** Whether it is still to come, or under way. */
  readonly isOpen: boolean;
  /** How many parts are done, and of how many; null before that is known. */
  readonly progress: { readonly done: number; readonly parts: number; readonly words: string } | null;
  /** Where it stands, once it is issued. */
  readonly paper: string | null;
  readonly problem: PaperProblem | null;
};

type Given = { readonly language: Language; /** Where papers of its kind about its subject are listed. */ readonly list: string; /** The id of the paper that was issued. */ readonly paperId: string | null };

export function paperJobPage({ kind, language: inLanguage, confidentiality, askedAt, state, sections, sectionsDone, problem }: PaperJobRow, { language, list, paperId }: Given): PaperJobPage {
  const t = translator(language);
  return {
    back: { href: list, title: t("papers.issue.papersLink") },
    kind: t(`papers.kind.${kind}`),
    facts: [{ key: "language", value: t(`terms.language.${inLanguage}`) }, { key: "level", value: t(`terms.confidentiality.${confidentiality}`) }, { key: "askedAt", value: formatInstant(language, askedAt) }],
    state, isOpen: state === "waiting" || state === "drawing",
    progress: state === "drawing" && sections !== null ? { done: sectionsDone, parts: sections, words: t("papers.job.parts", { done: String(sectionsDone), parts: String(sections) }) } : null,
    paper: state === "issued" && paperId !== null ? `${list}#${paperId}` : null,
    problem: state === "failed" ? (PROBLEMS.find((code) => code === problem) ?? "paper_not_made") : null,
  };
}
