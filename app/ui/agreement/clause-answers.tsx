import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { PlaceGroup } from "~/presenters/agreement-form";

import { ChoiceBox } from "../form/choices";
import { Hidden } from "../form/hidden";
import { ChevronDownIcon } from "../icons";
import { RowErrors } from "../meeting/row-control";

type ClauseAnswersProps = {
  readonly name: string;
  readonly id: string;
  readonly groups: readonly PlaceGroup[];
  readonly chosen: readonly string[];
  readonly errors: readonly string[] | undefined;
};

/** The paragraphs that a clause answers, chosen from the demands of the dossier. What was linked and is no longer among them is carried along. */
export function ClauseAnswers({ name, id, groups, chosen, errors }: ClauseAnswersProps) {
  const t = useTranslations("agreements.form");
  const language = useLanguage();
  const offered = new Set(groups.flatMap(({ places }) => places.map(({ value }) => value)));
  const carried = chosen.filter((value) => !offered.has(value)).map((value) => <Hidden key={value} name={name} value={value} />);
  if (groups.length === 0) return carried;
  return (
    <details className="more" id={id} open={Boolean(errors?.length)}>
      <summary>
        <ChevronDownIcon />
        {t("answers", counted(language, chosen.length))}
      </summary>
      <div className="more-body">
        {carried}
        <RowErrors errors={errors} id={id} />
        {groups.map(({ label, title, places }) => (
          <fieldset className="field" key={places[0]?.value}>
            <legend className="field-help">{label} · <bdi>{title}</bdi></legend>
            <div className="choices-list">
              {places.map((place) => (
                <ChoiceBox key={place.value} choice={{ label: <><bdi>{place.label}</bdi> <span dir="auto">{place.words}</span></> }} type="checkbox" name={name} value={place.value} defaultChecked={chosen.includes(place.value)} />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
