import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { Day } from "~/domain/days";
import { REVERSALS } from "~/domain/reversal";
import type { Requirement } from "~/domain/transitions";
import type { Id } from "~/domain/viewer";
import type { MoveExtra, MoveField, MoveFields } from "~/forms/move";

import { Button, ButtonLink } from "./button";
import { Card } from "./card";
import { Consequences } from "./consequences";
import { Choices } from "./form/choices";
import { ErrorSummary } from "./form/error-summary";
import { FormOf } from "./form/form-of";
import { Hidden } from "./form/hidden";
import { PostForm } from "./form/post-form";
import { type Option, Select } from "./form/select";
import { TextArea } from "./form/text-area";
import { TextInput } from "./form/text-input";
import { Refusal, type RefusalCode } from "./refusal";

/** The fields in the order in which they are asked. */
const ORDER: readonly MoveField[] = ["test", "target", "until", "reversal", "claim", "evidence", "settled", "reason", "onDay"];

export type MoveFormProps = {
  /** The id of the state change that the form makes: the same on every showing of the same form. */
  readonly moveId: Id;
  /** The version of the record as the reader sees it now. */
  readonly version: number;
  /** What the move does, in a sentence. */
  readonly sentence: string;
  /** The verbal noun on the button. */
  readonly button: string;
  /** Ends something or sets it aside: the button asks for care. */
  readonly grave?: boolean;
  /** Whether it can be undone, where it ends something. */
  readonly undo?: { readonly possible: boolean; readonly words: string } | null;
  readonly requires: readonly Requirement[];
  /** Fields that may be filled besides, required or not. */
  readonly extras?: readonly (MoveExtra | Requirement)[];
  /** What `target` is chosen from. */
  readonly targets?: readonly Option[];
  /** Words of this move's own for a field, instead of the usual ones. */
  readonly words?: Readonly<Partial<Record<MoveField, { readonly label?: string; readonly help?: string }>>>;
  /** Shown above the fields: what the decision is about. */
  readonly about?: ReactNode;
  readonly today: Day;
  readonly lastResult?: SubmissionResult<string[]> | null;
  readonly refusal?: RefusalCode | null;
  /** Where "cancel" leads. */
  readonly back: string;
};

/** A page's worth of one move of any kind: what it does, what it asks for, one button. */
export function MoveForm({ moveId, version, sentence, button, grave = false, undo, requires, extras = [], targets = [], words = {}, about, today, lastResult, refusal, back }: MoveFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<MoveFields>({ id: "move", lastResult, defaultValue: { onDay: today } });
  const asked = ORDER.filter((name) => (requires as readonly MoveField[]).includes(name) || (extras as readonly MoveField[]).includes(name));
  const labelOf = (name: MoveField) => words[name]?.label ?? (name === "onDay" || name === "settled" ? t(`dossiers.moveForm.${name}`) : t(`terms.requirement.${name}`));
  return (
    <Card>
      <PostForm form={form}>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={Object.fromEntries(asked.map((name) => [name, labelOf(name)]))} />
        {about}
        {undo ? <Consequences items={[sentence]} undo={undo} /> : <p>{sentence}</p>}
        <FormOf />
        <Hidden name="id" value={moveId} />
        <Hidden name="version" value={String(version)} />
        {asked.map((name) => (
          <MoveInput
            key={name} name={name} field={fields[name]} label={labelOf(name)} help={words[name]?.help}
            optional={!(requires as readonly MoveField[]).includes(name)} targets={targets}
          />
        ))}
        <div className="actions">
          <Button kind={grave ? "danger" : "go"}>{button}</Button>
          <ButtonLink href={back}>{t("common.action.cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}

type MoveInputProps = {
  readonly name: MoveField;
  readonly field: Parameters<typeof TextArea>[0]["field"];
  readonly label: string;
  readonly help?: string;
  readonly optional: boolean;
  readonly targets: readonly Option[];
};

function MoveInput({ name, field, targets, ...words }: MoveInputProps) {
  const t = useTranslations("dossiers.moveForm");
  const terms = useTranslations("terms.reversal");
  switch (name) {
    case "until":
    case "onDay":
      return <TextInput field={field} type="date" short {...words} />;
    case "settled":
      return <TextInput field={field} type="number" short inputMode="numeric" {...words} />;
    case "reversal":
      return <Choices field={field} choices={REVERSALS.map((value) => ({ value, label: terms(value) }))} {...words} />;
    case "target":
      return <Select field={field} options={targets} none={t("choose")} {...words} />;
    default:
      return <TextArea field={field} {...words} />;
  }
}
