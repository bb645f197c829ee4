import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { SCANS } from "~/domain/file-kinds";
import { nameIn } from "~/domain/localized";
import type { signForm } from "~/forms/agreement";
import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { SignAgreementPage } from "~/presenters/agreement";

import { Badge, Badges, QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { BuildingIcon, ClockIcon, PeopleIcon, SignatureIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { MeetingHeading } from "../meeting/meeting-heading";
import { NotOpen } from "../meeting/not-open";
import { Refusal, type RefusalCode } from "../refusal";
import { UserText } from "../user-text";

type SignAgreementProps = { readonly page: SignAgreementPage; /** Why it cannot be signed as it stands. */ readonly why: RefusalCode | null; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** The signing: first what it will make, then when, where and by whom it was signed. */
export function SignAgreement({ page, why, lastResult, refusal }: SignAgreementProps) {
  const t = useTranslations();
  return (
    <div className="narrow">
      <MeetingHeading title={t("agreements.sign.heading", { title: page.title })} dossier={page.dossier} />
      {why ? <NotOpen title={t("agreements.sign.notNow")} words={t(`refusals.${why}`)} href={page.href} /> : <SigningForm page={page} lastResult={lastResult} refusal={refusal} />}
    </div>
  );
}

function SigningForm({ page, lastResult, refusal }: Omit<SignAgreementProps, "why">) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  const documents = useTranslations("documents");
  const language = useLanguage();
  const [form, fields] = useForm<z.input<typeof signForm>>({ id: "sign", lastResult, defaultValue: page.values });
  const signatories = fields.signatories.getFieldList();
  const labels = { signedOn: t("sign.signedOn"), place: t("sign.place"), ourSignatories: t("form.ourSignatories"), "signatories[].signatory": t("form.signatory"), scan: t("sign.scan") };
  return (
    <div className="stack">
      <PromisesToCome page={page} />
      <PostForm form={form} withFiles>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <HiddenField field={fields.version} />
        <TextInput field={fields.signedOn} type="date" short label={labels.signedOn} />
        <TextInput field={fields.place} optional label={labels.place} />
        {signatories.map((row) => {
          const parts = row.getFieldset();
          const party = page.parties.find(({ id }) => id === parts.party.initialValue);
          return party && (
            <div key={party.id}>
              <HiddenField field={parts.party} />
              <TextInput field={parts.signatory} optional label={t.rich("sign.signatoryOf", { name: nameIn(language, party.name).text, party: () => <LocalizedName name={party.name} /> })} />
            </div>
          );
        })}
        <TextInput field={fields.ourSignatories} optional label={labels.ourSignatories} />
        <FileField field={fields.scan} kinds={SCANS} optional label={labels.scan} help={documents("helpScan")} />
        <SubmitBar label={t("sign.button")} icon={SignatureIcon}>
          <ButtonLink href={page.href}>{common("action.cancel")}</ButtonLink>
        </SubmitBar>
      </PostForm>
    </div>
  );
}

/** The commitments that the signing will make, before it is confirmed. */
function PromisesToCome({ page }: { readonly page: SignAgreementPage }) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  const language = useLanguage();
  return (
    <Card title={t("sign.makes", counted(language, page.promises.length))}>
      <p className="muted">{t("sign.locks")}</p>
      {page.promises.length > 0 && (
        <ol className="clauses">
          {page.promises.map((promise) => (
            <li key={promise.id} className={`clause clause-${promise.side}`}>
              <p className="field-label">{t("form.clauseNumber", { number: promise.number })}</p>
              <UserText text={promise.words} />
              <Badges>
                {promise.party ? <Badge tone="theirs" icon={BuildingIcon}><LocalizedName name={promise.party} /></Badge> : <Badge tone="ours" icon={PeopleIcon}>{common("word.us")}</Badge>}
                <QuietMark icon={ClockIcon}>{promise.due}</QuietMark>
              </Badges>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
