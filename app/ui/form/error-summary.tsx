import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";

import { WarningIcon } from "../icons";
import { useErrorText } from "./error-text";
import type { FormErrors } from "./metadata";

type ErrorSummaryProps = {
  readonly form: FormErrors;
  /** The label of each field by its name; `outcomes[].words` stands for every row, `when` for its parts too. */
  readonly labels: Readonly<Record<string, string>>;
};

function labelOf(name: string, labels: ErrorSummaryProps["labels"]): string | undefined {
  const anyRow = name.replace(/\[\d+\]/g, "[]");
  return labels[name] ?? labels[anyRow] ?? labels[anyRow.replace(/\.[^.]*$/, "")];
}

/** Everything that is wrong with a form, first on the page, taking the focus; each error leads to its field. Nothing when nothing is. */
export function ErrorSummary({ form, labels }: ErrorSummaryProps) {
  const t = useTranslations("ui.form");
  const language = useLanguage();
  const textOf = useErrorText();
  const wrong = Object.entries(form.allErrors).flatMap(([name, errors]) => errors.map((error) => ({ name, error })));
  if (wrong.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="error-summary-title">
        <WarningIcon />
        {t("problems", counted(language, wrong.length))}
      </h2>
      <ul>
        {wrong.map(({ name, error }) => {
          const label = labelOf(name, labels);
          const words = label ? t("problem", { label, problem: textOf(error) }) : textOf(error);
          return <li key={`${name} ${error}`}>{name ? <a href={`#${form.id}-${name}`}>{words}</a> : words}</li>;
        })}
      </ul>
    </div>
  );
}
