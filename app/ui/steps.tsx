import { useTranslations } from "use-intl";

import { type Step, STEPS } from "~/domain/progress";

import { CheckIcon } from "./icons";

/** The five steps that a member sees; `reached` is the furthest one, null before adoption. A settled file has no step under way. */
export function Steps({ reached }: { readonly reached: Step | null }) {
  const t = useTranslations();
  const now = reached ? STEPS.indexOf(reached) : -1;
  const last = STEPS.length - 1;
  return (
    <div className="steps-room">
      <ol className="steps" aria-label={t("ui.steps.label")}>
        {STEPS.map((step, place) => {
          const done = place < now || (place === now && now === last);
          const current = place === now && !done;
          return (
            <li key={step} className={done ? "step step-done" : current ? "step step-now" : "step"} aria-current={place === now ? "step" : undefined}>
              <span className="step-mark">{done && <CheckIcon />}</span>
              <span>
                {t(`terms.step.${step}`)}
                <span className="sr-only"> {done ? t("ui.steps.done") : current ? t("ui.steps.now") : t("ui.steps.toCome")}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
