import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { PasswordAgain } from "./password-again";

type EndRoleFormProps = { readonly line: RoleLine; readonly back: string; readonly lastResult?: SubmissionResult<string[]> | null };

/** The end of one office, on a day or at once. It is sent to this very address; `back` is where giving it up leads. */
export function EndRoleForm({ line, back, lastResult }: EndRoleFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ lastDay: string; password: string }>({ id: "end", lastResult });
  const labels = { lastDay: t("admin.endRole.lastDay"), password: t("admin.password") };
  const { id, person, role, organisation, isCoordinator } = line;
  const consequences = [t("offices.end.reach"), ...(isCoordinator ? [t("offices.end.dossiers")] : []), t("offices.end.delegations")];
  return (
    <Card title={t("admin.endRole.title")}>
      <PostForm form={form}>
        <p>{t("admin.endRole.what", { person, role, organisation })}</p>
        <Consequences items={consequences} undo={{ possible: true, words: t("offices.end.undo") }} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="end" />
        <Hidden name="id" value={id} />
        <TextInput field={fields.lastDay} type="date" label={labels.lastDay} help={t("admin.endRole.lastDayHelp")} optional short />
        <PasswordAgain field={fields.password} />
        <Actions>
          <Button kind="danger">{t("admin.endRole.submit")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
