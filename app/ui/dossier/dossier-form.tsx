import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { DOSSIER_DOMAINS, DOSSIER_LEVELS, PRIORITIES } from "~/domain/dossier";
import type { DossierFields } from "~/forms/dossier";
import type { DossierFormChoices } from "~/presenters/dossier-form";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { InboxIcon } from "../icons";
import { Refusal, type RefusalCode } from "../refusal";
import { PartyChoices } from "./party-choices";

type DossierFormProps = {
  readonly values: DefaultValue<DossierFields>;
  readonly choices: DossierFormChoices;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal?: RefusalCode | null;
  /** Whether the dossier can be put before the bureau from here. */
  readonly maySubmit: boolean;
  readonly isNew: boolean;
  /** Where "cancel" leads. */
  readonly back: string;
};

/** Every field of a dossier, for opening one and for editing one. */
export function DossierForm({ values, choices, lastResult, refusal, maySubmit, isNew, back }: DossierFormProps) {
  const t = useTranslations();
  const words = useTranslations("dossiers.form");
  const [form, fields] = useForm<DossierFields>({ id: "dossier", lastResult, defaultValue: values });
  const labels = {
    title: words("title"), category: words("category"), headCount: words("headCount"), level: words("level"), domain: words("domain"), sector: words("sector"), grounds: words("grounds"),
    place: words("place"), parties: words("parties"), owner: words("owner"), priority: words("priority"), openedOn: words("openedOn"), confidentiality: words("confidentiality"), organisation: words("organisation"),
  };
  return (
    <PostForm form={form}>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {isNew ? choices.organisations.length < 2 && <HiddenField field={fields.organisation} /> : <HiddenField field={fields.version} />}
      <Section title={words("sectionWhat")}>
        {isNew && choices.organisations.length > 1 && <Select field={fields.organisation} label={labels.organisation} help={words("fixed")} options={choices.organisations} />}
        <LocalizedField field={fields.title} label={labels.title} help={words("titleHelp")} />
        <TextArea field={fields.grounds} label={labels.grounds} help={words("groundsHelp")} rows={5} />
      </Section>
      <Section title={words("sectionWho")}>
        <TextInput field={fields.category} label={labels.category} help={words("categoryHelp")} />
        <TextInput field={fields.headCount} type="number" inputMode="numeric" short label={labels.headCount} help={words("headCountHelp")} optional />
        <PartyChoices field={fields.parties} families={choices.parties} label={labels.parties} help={words("partiesHelp")} />
      </Section>
      <Section title={words("sectionWhere")}>
        <Choices field={fields.level} look="segments" label={labels.level} choices={DOSSIER_LEVELS.map((value) => ({ value, label: t(`terms.dossierLevel.${value}`) }))} />
        <Choices field={fields.domain} look="segments" label={labels.domain} choices={DOSSIER_DOMAINS.map((value) => ({ value, label: t(`terms.dossierDomain.${value}`) }))} />
        <TextInput field={fields.sector} label={labels.sector} optional />
        <Select field={fields.place} label={labels.place} help={words("placeHelp")} options={choices.places} none={words("placeNone")} optional />
      </Section>
      <Section title={words("sectionHow")}>
        <Select field={fields.owner} label={labels.owner} options={choices.owners} none={words("ownerNone")} optional />
        <Choices field={fields.priority} look="segments" label={labels.priority} choices={PRIORITIES.map((value) => ({ value, label: t(`terms.priority.${value}`) }))} />
        <TextInput field={fields.openedOn} type="date" short label={labels.openedOn} help={words("openedOnHelp")} />
        {choices.levels.length > 0 && (
          <Choices field={fields.confidentiality} look="segments" label={labels.confidentiality} choices={choices.levels.map((value) => ({ value, label: t(`terms.confidentiality.${value}`) }))} />
        )}
      </Section>
      {maySubmit && <p className="muted small">{words("submitHelp")}</p>}
      {maySubmit ? (
        <SubmitBar label={words("submit")} icon={InboxIcon} name="intent" value="submit">
          <Button name="intent" value="save">{words("saveDraft")}</Button>
        </SubmitBar>
      ) : (
        <SubmitBar label={words("save")} name="intent" value="save">
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </SubmitBar>
      )}
    </PostForm>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="form-section">{children}</div>
    </Card>
  );
}
