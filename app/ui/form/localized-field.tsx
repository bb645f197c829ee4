import { getInputProps, getTextareaProps } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { type Language, LANGUAGES } from "~/domain/localized";
import { directionOf } from "~/i18n/direction";
import { useLanguage } from "~/i18n/use-language";

import { ChevronDownIcon } from "../icons";
import { FieldErrors, FieldGroup, type FieldWords } from "./field";
import { type Field, type FieldOf, initialText } from "./metadata";

type LocalizedFieldProps = FieldWords & {
  readonly field: FieldOf<Language>;
  /** More than one line. */
  readonly long?: boolean;
};

/** A name in up to three languages: the reader's own in sight, the others one tap away, open when they hold something. */
export function LocalizedField({ field, long = false, ...words }: LocalizedFieldProps) {
  const t = useTranslations("ui.form");
  const reader = useLanguage();
  const parts = field.getFieldset();
  const others = LANGUAGES.filter((language) => language !== reader);
  const open = others.some((language) => initialText(parts[language]) !== "" || parts[language].errors?.length);
  return (
    <FieldGroup field={field} {...words}>
      <NameInput field={parts[reader]} language={reader} long={long} />
      <details className="more" open={open}>
        <summary>
          <ChevronDownIcon />
          {t("otherLanguages")}
        </summary>
        <div className="more-body">
          {others.map((language) => (
            <NameInput key={language} field={parts[language]} language={language} long={long} />
          ))}
        </div>
      </details>
    </FieldGroup>
  );
}

function NameInput({ field, language, long }: { readonly field: Field; readonly language: Language; readonly long: boolean }) {
  const t = useTranslations("common");
  const { key, ...props } = long ? getTextareaProps(field) : getInputProps(field, { type: "text" });
  const written = { ...props, required: false, className: "control", lang: language, dir: directionOf(language) };
  return (
    <div className="field">
      <label className="field-help" htmlFor={field.id}>
        {t(`languageName.${language}`)}
      </label>
      {long ? <textarea key={key} {...written} rows={2} /> : <input key={key} {...written} />}
      <FieldErrors field={field} />
    </div>
  );
}
