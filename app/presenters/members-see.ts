import { type DossierState, STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import { furthestStep, type Step } from "~/domain/progress";
import type { Language } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** What members see of the dossier: nothing yet and why, or the step reached and how much of the story is published. */
export type MembersSee = { readonly visible: boolean; readonly sentence: string; readonly reached: Step | null };

export function membersSee(dossier: DossierRow, { meetings, events, commitments, moves }: StoryRows, language: Language): MembersSee {
  const t = translator(language);
  const states = moves.flatMap((move) => (move.subject === "dossier" ? [move.toState] : []));
  const adopted = states.includes("adopted") && !(STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(dossier.state);
  const reached = furthestStep(states);
  if (!adopted) return { visible: false, sentence: t("story.members.beforeAdoption"), reached };
  if (dossier.confidentiality !== "members") return { visible: false, sentence: t("story.members.notPublished"), reached };
  const published = [...meetings, ...events].filter(({ confidentiality }) => confidentiality === "members").length;
  const promises = commitments.filter(({ confidentiality }) => confidentiality === "members").length;
  const sentence = t("story.members.published", { events: t("common.count.events", counted(language, published)), commitments: t("common.count.commitments", counted(language, promises)) });
  return { visible: true, sentence, reached };
}
