import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { OwnDataPage } from "~/presenters/own-data";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";

type DepartureFormProps = {
  readonly step: "leave" | "erase";
  readonly page: OwnDataPage;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** Leaving the union, or being erased: what it does, to which dossiers, and the password again. Being erased asks for a word typed by hand besides. */
export function DepartureForm({ step, page, lastResult }: DepartureFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ password: string; word: string }>({ id: step, lastResult });
  const labels = { password: t("ownData.password"), word: t("ownData.erase.wordLabel", { word: page.word }) };
  const { items, undo } = step === "leave" ? page.leaving : page.erasing;
  if (page.needed) return <Needed title={t(`ownData.${step}.title`)} />;
  return (
    <Card title={t(`ownData.${step}.title`)}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <Consequences items={items} undo={undo} />
        <OwnedDossiers dossiers={page.dossiers} />
        <FormOf />
        <Hidden name="intent" value={step} />
        {step === "erase" && <TextInput field={fields.word} label={labels.word} autoComplete="off" short />}
        <TextInput field={fields.password} type="password" label={labels.password} help={t("ownData.passwordHelp")} autoComplete="current-password" />
        <Actions>
          <Button kind="danger">{t(`ownData.${step}.submit`)}</Button>
          <ButtonLink kind="plain" href="/settings/data">{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}

/** The last administrator cannot go: somebody else must be chosen before. */
function Needed({ title }: { readonly title: string }) {
  const t = useTranslations();
  return (
    <Card title={title}>
      <Stack>
        <Notice kind="warning" title={t("refusals.last_administrator")} />
        <Actions>
          <ButtonLink href="/admin">{t("ownData.leave.chooseAdministrator")}</ButtonLink>
          <ButtonLink kind="plain" href="/settings/data">{t("common.action.back")}</ButtonLink>
        </Actions>
      </Stack>
    </Card>
  );
}

/** The dossiers that would stand without an owner, each with the way to hand it to somebody. */
function OwnedDossiers({ dossiers }: { readonly dossiers: OwnDataPage["dossiers"] }) {
  const t = useTranslations("ownData.leave");
  if (dossiers.length === 0) return null;
  return (
    <div>
      <p className="field-label">{t("yourDossiers")}</p>
      <ul className="consequences-list">
        {dossiers.map(({ href, number, title }) => (
          <li key={href}>
            <a href={href}>{number && <bdi>{number}</bdi>} <LocalizedName name={title} /></a>
          </li>
        ))}
      </ul>
      <p className="field-help">{t("handOver")}</p>
    </div>
  );
}
