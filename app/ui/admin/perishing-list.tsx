import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { PerishingLine } from "~/presenters/retention";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { Facts } from "../facts";

type PerishingListProps = {
  readonly lines: readonly PerishingLine[];
  /** The form of one line that was refused. */
  readonly refused?: { readonly key: string; readonly lastResult: SubmissionResult<string[]> } | null;
};

/** What will go, when and why; each can be spared with a reason, and what was spared let go after all. */
export function PerishingList({ lines, refused }: PerishingListProps) {
  const t = useTranslations("ownData.retention");
  return (
    <Card title={t("perishing")} count={lines.length}>
      {lines.length === 0 ? <p className="muted">{t("nothingPerishes")}</p> : (
        <ul className="items">
          {lines.map((line) => (
            <li key={line.key}>
              <div className="item-words">
                <Perishing line={line} lastResult={refused?.key === line.key ? refused.lastResult : null} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Perishing({ line, lastResult }: { readonly line: PerishingLine; readonly lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslations("ownData.retention");
  const [form, fields] = useForm<{ reason: string }>({ id: `spare-${line.kind}-${line.subject}`, lastResult });
  const { keptBecause } = line;
  const facts = [
    { key: "what", label: t("what"), value: <span dir="auto">{line.what}</span> },
    { key: "why", label: t("why"), value: line.why },
    { key: "goes", label: keptBecause === null ? t("goesOn") : t("wasToGoOn"), value: line.goesOn },
    { key: "kept", label: t("keptBecause"), value: keptBecause && <span dir="auto">{keptBecause}</span> },
  ];
  return (
    <PostForm form={form}>
      <Facts column facts={facts} />
      <ErrorSummary form={form} labels={{ reason: t("reason") }} />
      <FormOf />
      <Hidden name="intent" value={keptBecause === null ? "spare" : "unspare"} />
      <Hidden name="kind" value={line.kind} />
      <Hidden name="subject" value={line.subject} />
      {keptBecause === null && <TextInput field={fields.reason} label={t("reason")} />}
      <div className="actions">
        <Button>{keptBecause === null ? t("spare") : t("unspare")}</Button>
      </div>
    </PostForm>
  );
}
