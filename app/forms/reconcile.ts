/** What can be taken of two texts of one paragraph. */
export const MERGE_CHOICES = ["mine", "theirs", "both"] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** The names under which the choices are sent: of each paragraph by its anchor, and of the title. */
export const CHOICE = "choice.";
export const TITLE_CHOICE = "choose-title";

const asChoice = (value: unknown): MergeChoice | null => MERGE_CHOICES.find((choice) => choice === value) ?? null;

/** What was chosen, by the anchor of each paragraph. */
export function choicesIn(form: FormData): ReadonlyMap<string, MergeChoice> {
  return new Map(
    [...form].flatMap(([name, value]) => {
      const choice = name.startsWith(CHOICE) ? asChoice(value) : null;
      return choice ? [[name.slice(CHOICE.length), choice] as const] : [];
    }),
  );
}

/** What was chosen for the title, of which only one can stand. */
export function titleChoiceIn(form: FormData): "mine" | "theirs" | null {
  const choice = asChoice(form.get(TITLE_CHOICE));
  return choice === "both" ? null : choice;
}
