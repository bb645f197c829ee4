import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { TriggerPage } from "~/presenters/trigger";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { Facts } from "../facts";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { FlagIcon } from "../icons";
import { Refusal, type RefusalCode } from "../refusal";
import { UserText } from "../user-text";

type TriggerFormProps = { readonly page: TriggerPage; readonly lastResult?: SubmissionResult<string[]> | null; readonly refusal?: RefusalCode | null };

/** By which event of the dossier the words came true, or that they have not. */
export function TriggerForm({ page, lastResult, refusal }: TriggerFormProps) {
  const t = useTranslations("chains.trigger");
  const common = useTranslations("common.action");
  const [form, fields] = useForm<{ eventId?: string }>({ id: "trigger", lastResult, defaultValue: { eventId: page.chosen } });
  return (
    <Card>
      <PostForm form={form}>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={{ eventId: t("event") }} />
        <FormOf />
        <Hidden name="version" value={String(page.version)} />
        <blockquote className="quoted">
          <UserText text={page.words} />
        </blockquote>
        <Facts facts={[{ key: "awaited", label: t("awaited"), value: <bdi>{page.awaited}</bdi> }, { key: "counted", label: t("counted"), value: page.counted }]} />
        <Select field={fields.eventId} label={t("event")} help={page.events.length === 0 ? t("noEvents") : undefined} options={page.events} none={t("none")} />
        <p><ButtonLink icon={FlagIcon} href={page.recordHref}>{t("record")}</ButtonLink></p>
        <div className="actions">
          <Button kind="go">{t("save")}</Button>
          <ButtonLink href={page.back}>{common("cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}

/** Why there is nothing to say: it waits for no event, or was decided. */
export function NotAwaited({ judged, back }: { readonly judged: boolean; readonly back: string }) {
  const t = useTranslations("chains.trigger");
  const refusal = useTranslations("commitments");
  return (
    <Empty title={judged ? refusal("refusal.judged") : t("notAwaited")} action={<ButtonLink href={back}>{refusal("page.back")}</ButtonLink>}>
      {judged ? null : t("notAwaitedHow")}
    </Empty>
  );
}
