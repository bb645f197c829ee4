import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { TRANSFERRED } from "~/forms/dossier-transfer";
import type { OwnedGroup } from "~/presenters/owned-dossiers";

import { Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { type Option, Select } from "../form/select";
import { Stack } from "../layout";
import { OwnedList, OwnedWords } from "./owned-list";
import { PasswordAgain } from "./password-again";

type DossierTransferFormProps = {
  readonly title: string;
  readonly group: OwnedGroup;
  /** Who owns them now; null where nobody in office does. */
  readonly fromId: string | null;
  /** Who coordinates the organisation, the present owner left out. */
  readonly coordinators: readonly Option[];
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
};

type Values = { which: string; dossiers: string[]; toId: string; password: string };

/** The open dossiers of one organisation, all or some of which can be given to another of its coordinators; without one they are only named. */
export function DossierTransferForm(props: DossierTransferFormProps) {
  const t = useTranslations("offices.dossiers");
  const { title, group, coordinators } = props;
  return (
    <Card title={title}>
      <p>{group.count}</p>
      {coordinators.length > 0 ? (
        <TransferFields {...props} />
      ) : (
        <Stack>
          <OwnedList group={group} title={t("chosen")} />
          <p className="muted">{t("nobody")}</p>
        </Stack>
      )}
    </Card>
  );
}

function TransferFields({ group: { organisationId, hidden, dossiers }, fromId, coordinators, lastResult }: DossierTransferFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<Values>({ id: `dossiers-${organisationId}`, lastResult, defaultValue: { which: "all" } });
  const labels = { which: t("offices.dossiers.which"), dossiers: t("offices.dossiers.chosen"), toId: t("offices.dossiers.to"), password: t("admin.password") };
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <Hidden name="intent" value="dossiers" />
      <Hidden name="organisationId" value={organisationId} />
      {fromId && <Hidden name="fromId" value={fromId} />}
      <Choices
        field={fields.dossiers} type="checkbox" look="list" label={labels.dossiers}
        choices={dossiers.map((line) => ({ value: line.id, label: <OwnedWords line={line} />, help: line.note }))}
      />
      {hidden && <p className="muted small">{hidden}</p>}
      <Choices field={fields.which} look="segments" label={labels.which} choices={TRANSFERRED.map((value) => ({ value, label: t(`offices.dossiers.${value}Of`) }))} />
      <Select field={fields.toId} label={labels.toId} options={coordinators} />
      <PasswordAgain field={fields.password} />
      <div className="actions">
        <Button>{t("offices.dossiers.submit")}</Button>
      </div>
    </PostForm>
  );
}
