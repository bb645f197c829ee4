import { useTranslations } from "use-intl";

import { paragraphPlace } from "~/domain/demand";
import { CHOICE, type MergeChoice, TITLE_CHOICE } from "~/forms/reconcile";
import type { ReconciledPart, ReconciledTitle } from "~/presenters/reconcile";

import { Card } from "../card";
import { ChoiceBox } from "../form/choices";
import { MarkedWords } from "../trace/marked-words";

type Sides = { readonly mine: string | null; readonly theirs: string | null; readonly before: string | null };

/** A paragraph that both changed, each in their own way: both texts with what changed in them marked, and what is taken. */
export function Conflict({ part, point, withVersion }: { readonly part: ReconciledPart; readonly point: number | null; readonly withVersion: boolean }) {
  const t = useTranslations("editor.reconcile");
  const u = useTranslations();
  const place = part.number === null ? u("ui.text.heading") : u("editor.paragraph", { place: paragraphPlace(point, part.number) });
  return (
    <Choosing legend={t("choose", { place })} name={`${CHOICE}${part.anchor}`} sides={{ mine: part.mine, theirs: part.theirs, before: part.before }} chosen={part.chosen} choices={["mine", "theirs", "both"]} isMissing={part.isMissing} withVersion={withVersion} />
  );
}

/** The same for the title; where only one side changed it, or neither, there is nothing to choose. */
export function TitleConflict({ title, withVersion }: { readonly title: ReconciledTitle; readonly withVersion: boolean }) {
  const t = useTranslations("editor.reconcile");
  if (!title.isConflict) return null;
  return <Choosing legend={t("chooseTitle")} name={TITLE_CHOICE} sides={title} chosen={title.chosen} choices={["mine", "theirs"]} isMissing={title.isMissing} withVersion={withVersion} />;
}

type ChoosingProps = {
  readonly legend: string;
  readonly name: string;
  readonly sides: Sides;
  readonly choices: readonly MergeChoice[];
  readonly chosen: MergeChoice | null;
  readonly isMissing: boolean;
  readonly withVersion: boolean;
};

const WORDS: Readonly<Record<MergeChoice, "takeMine" | "takeTheirs" | "takeBoth">> = { mine: "takeMine", theirs: "takeTheirs", both: "takeBoth" };

function Choosing({ legend, name, sides, choices, chosen, isMissing, withVersion }: ChoosingProps) {
  const t = useTranslations("editor.reconcile");
  const required = useTranslations("errors")("required");
  return (
    <Card>
      <fieldset className="field" aria-invalid={isMissing || undefined}>
        <legend className="field-label">{legend}</legend>
        {isMissing && <p className="field-error">{required}</p>}
        <div className="versions">
          <Side title={t("mine")} before={sides.before} after={sides.mine} gone={t("removedMine")} />
          <Side title={t(withVersion ? "theirs" : "otherText")} before={sides.before} after={sides.theirs} gone={t("removedTheirs")} />
        </div>
        <div className="chips">
          {choices.map((choice) => (
            <ChoiceBox key={choice} choice={{ label: t(WORDS[choice]) }} type="radio" name={name} value={choice} defaultChecked={choice === chosen} />
          ))}
        </div>
      </fieldset>
    </Card>
  );
}

function Side({ title, before, after, gone }: { readonly title: string; readonly before: string | null; readonly after: string | null; readonly gone: string }) {
  return (
    <div className="version">
      <p className="field-help">{title}</p>
      {after === null ? <p className="version-empty">{gone}</p> : <MarkedWords before={before ?? after} after={after} />}
    </div>
  );
}
