import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { PasswordAgain } from "./password-again";

/** The end of one office, on a day or at once. */
export function EndRoleForm({ line, lastResult }: { readonly line: RoleLine; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations();
  const [form, fields] = useForm<{ lastDay: string; password: string }>({ id: "end", lastResult });
  const labels = { lastDay: t("admin.endRole.lastDay"), password: t("admin.password") };
  const { id, accountId, person, role, organisation } = line;
  return (
    <Card title={t("admin.endRole.title")}>
      <PostForm form={form} action={`/admin?person=${accountId}&end=${id}`}>
        <p>{t("admin.endRole.what", { person, role, organisation })}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="end" />
        <Hidden name="id" value={id} />
        <TextInput field={fields.lastDay} type="date" label={labels.lastDay} help={t("admin.endRole.lastDayHelp")} optional short />
        <PasswordAgain field={fields.password} />
        <Actions>
          <Button kind="danger">{t("admin.endRole.submit")}</Button>
          <ButtonLink kind="plain" href="/admin">{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
