import type { DemandPart } from "~/domain/demand";
import { type Language, nameIn } from "~/domain/localized";
import type { RichText } from "~/domain/rich-text";
import type { DossierRow } from "~/domain/rows/dossier";
import { documentOf, heading, paragraph } from "~/editor/build";
import type { FileTemplate } from "~/forms/demand-file";
import { joinNames } from "~/i18n/lists";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

type Holder = Pick<DossierRow, "title" | "organisationName" | "parties" | "category" | "headCount" | "grounds">;

/** A text of a new file, with the name that it begins under. */
export type BegunText = { readonly part: DemandPart; readonly title: string; readonly document: RichText };

const SECTIONS = ["introduction", "facts", "legal", "demands", "closing"] as const;

/** The texts that a new demand file begins with, in order, in the language that they will be written in; names and grounds are taken from the dossier. */
export function textsOfTemplate(template: FileTemplate, language: Language, dossier: Holder): BegunText[] {
  const t = translator(language);
  switch (template) {
    case "demand_file":
      return (["cover", "demand", "annex"] as const).map((part) => ({ part, title: t(`templates.words.${part}Title`), document: usualText(part, language, dossier) }));
    case "memorandum":
      return [{ part: "demand", title: t("templates.words.memorandumTitle"), document: memorandum(language, dossier) }];
    default:
      return [];
  }
}

/** The usual text of one part of a file. */
export function usualText(part: DemandPart, language: Language, dossier: Holder): RichText {
  const t = translator(language);
  switch (part) {
    case "cover":
      return documentOf([...addressed(language, dossier), heading(2, t("templates.words.grounds")), ...paragraphsOfText(dossier.grounds)]);
    case "annex":
      return documentOf([heading(2, t("templates.words.annexHeading")), paragraph("")]);
    default:
      return documentOf([heading(2, t("templates.words.demandHeading")), paragraph(""), heading(2, t("templates.words.demandGrounds")), paragraph("")]);
  }
}

/** A text with nothing in it but a paragraph to begin in. */
export const blankText = (): RichText => documentOf([paragraph("")]);

function memorandum(language: Language, dossier: Holder): RichText {
  const t = translator(language);
  const sections = SECTIONS.flatMap((section) => [heading(2, t(`templates.words.${section}`)), ...(section === "legal" ? paragraphsOfText(dossier.grounds) : [paragraph("")])]);
  return documentOf([...addressed(language, dossier), ...sections]);
}

/** Who writes to whom about what, for whom and for how many. What the dossier does not say yet is left out, except the head-count, which says so. */
function addressed(language: Language, { title, organisationName, parties, category, headCount }: Holder) {
  const t = translator(language);
  const names = joinNames(language, parties.map(({ name }) => nameIn(language, name).text));
  return [
    t("templates.words.from", { organisation: nameIn(language, organisationName).text }),
    ...(names ? [t("templates.words.to", { parties: names })] : []),
    t("templates.words.subject", { title: nameIn(language, title).text }),
    ...(category ? [t("templates.words.category", { category })] : []),
    headCount === null ? t("templates.words.notCounted") : t("templates.words.headCount", { number: formatInteger(language, headCount) }),
  ].map((line) => paragraph(line));
}

/** What was typed with blank lines between, as paragraphs; one empty paragraph of nothing. */
function paragraphsOfText(text: string) {
  const parts = text.split(/\n\s*\n/).map((part) => part.replaceAll(/\s*\n\s*/g, " ").trim()).filter(Boolean);
  return (parts.length > 0 ? parts : [""]).map((part) => paragraph(part));
}
