import { useTranslations } from "use-intl";

import { CHOICE_PREFIXES } from "~/forms/conflict";
import type { ConflictPage, Difference } from "~/presenters/conflict";

import { Button, ButtonLink } from "./button";
import { Card } from "./card";
import { ChoiceBox } from "./form/choices";
import { FormOf } from "./form/form-of";
import { Hidden } from "./form/hidden";
import { Notice } from "./notice";
import { PageTitle } from "./page-title";
import { UserText } from "./user-text";

/**
 * Two versions of one record, field by field; nothing is saved before a choice is made. The choice is posted to this very address,
 * where `settled` of the forms reads it back into the form it stands for. `back` is where giving one's own version up leads.
 */
export function Conflict({ page, back }: { readonly page: ConflictPage; readonly back: string }) {
  const t = useTranslations("conflict");
  const { savedBy, savedOn } = page;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <Notice kind="warning">{savedBy && savedOn ? t("explanation", { name: savedBy, date: savedOn }) : t("explanationUnknown")}</Notice>
      <form className="stack" method="post">
        <FormOf />
        <Hidden name="version" value={String(page.version)} />
        {page.carried.map(([name, value], place) => (
          <Hidden key={`${name} ${place}`} name={name} value={value} />
        ))}
        {page.differences.length === 0 && <Notice title={t("same")} />}
        {page.differences.map((difference) => (
          <FieldInBothVersions key={difference.name} difference={difference} savedBy={savedBy} savedOn={savedOn} />
        ))}
        <div className="actions">
          <Button kind="go">{t("saveChoice")}</Button>
          <ButtonLink href={back}>{t("discard")}</ButtonLink>
        </div>
      </form>
    </>
  );
}

type BothProps = { readonly difference: Difference } & Pick<ConflictPage, "savedBy" | "savedOn">;

function FieldInBothVersions({ difference, savedBy, savedOn }: BothProps) {
  const t = useTranslations("conflict");
  const { name, label, mine, theirs, myValues, theirValues } = difference;
  return (
    <Card>
      <fieldset className="field">
        <legend className="field-label">{t("chooseFor", { field: label })}</legend>
        <div className="versions">
          <Version name={name} side="mine" title={t("yours")} choice={t("keepMine")} read={mine} values={myValues} />
          <Version
            name={name} side="theirs" choice={t("takeTheirs")} read={theirs} values={theirValues}
            title={savedBy && savedOn ? t("theirs", { name: savedBy, date: savedOn }) : t("theirsUnknown")}
          />
        </div>
      </fieldset>
    </Card>
  );
}

type VersionProps = {
  readonly name: string;
  readonly side: "mine" | "theirs";
  readonly title: string;
  readonly choice: string;
  readonly read: readonly string[];
  readonly values: readonly string[];
};

function Version({ name, side, title, choice, read, values }: VersionProps) {
  const t = useTranslations("conflict");
  return (
    <div className="version">
      <p className="field-help">{title}</p>
      {read.length === 0 && <p className="version-empty">{t("empty")}</p>}
      {read.map((text) => (text.includes("\n") ? <UserText key={text} text={text} /> : <p key={text}><bdi>{text}</bdi></p>))}
      {values.map((value) => (
        <Hidden key={value} name={`${CHOICE_PREFIXES[side]}${name}`} value={value} />
      ))}
      <ChoiceBox choice={{ label: choice }} type="radio" name={`${CHOICE_PREFIXES.choice}${name}`} value={side} defaultChecked={side === "mine"} />
    </div>
  );
}
