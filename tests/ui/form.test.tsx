import { type SubmissionResult, useForm } from "@conform-to/react";
import { describe, expect, it } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { Choices } from "~/ui/form/choices";
import { ErrorSummary } from "~/ui/form/error-summary";
import { useErrorText } from "~/ui/form/error-text";
import { LocalizedField } from "~/ui/form/localized-field";
import { PostForm } from "~/ui/form/post-form";
import { TextInput } from "~/ui/form/text-input";
import { WhenField } from "~/ui/form/when-field";

import { rendered } from "./rendered";

type Values = {
  place: string;
  parties: string[];
  name: { ar?: string; fr?: string; en?: string };
  when: { kind: string; from?: string; to?: string };
};

function Page({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm<Values>({ id: "page", lastResult, defaultValue: { parties: ["a"] } });
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} labels={{ place: "المكان", when: "التاريخ", parties: "الأطراف" }} />
      <TextInput field={fields.place} label="المكان" help="سطر واحد" />
      <Choices field={fields.parties} type="checkbox" label="الأطراف" choices={[{ value: "a", label: "أ" }, { value: "b", label: "ب" }]} />
      <LocalizedField field={fields.name} label="الاسم" />
      <WhenField field={fields.when} label="التاريخ" />
    </PostForm>
  );
}

const refused: SubmissionResult<string[]> = {
  status: "error",
  error: { place: ["required"], parties: ["required"], "when.to": ["not_a_day_in_order"] },
  initialValue: { place: "", parties: ["b"], name: { ar: "وزارة", fr: "Ministère" }, when: { kind: "between", from: "2021-04-02", to: "2021-03-01" } },
};

function Said({ error }: { readonly error: string }) {
  return useErrorText()(error);
}

describe("a form in order", () => {
  it("is a plain POST without a summary of errors", () => {
    const markup = rendered(<Page />);
    expect(markup).toContain('method="post"');
    expect(markup).not.toContain("error-summary");
    expect(markup).not.toContain("aria-invalid");
  });

  it("names the help of a field as its description", () => {
    const markup = rendered(<Page />);
    const described = markup.match(/aria-describedby="([^"]+)"/)?.[1];
    expect(markup).toContain(`<p class="field-help" id="${described}">سطر واحد`);
  });

  it("offers a date as known to the day first", () => {
    expect(rendered(<Page />)).toMatch(/name="when.kind" form="page" checked="" value="exact"|value="exact" checked=""/);
  });

  it("keeps the other languages of a name folded while they hold nothing", () => {
    expect(rendered(<Page />)).toContain('<details class="more">');
  });
});

describe("a form that was refused", () => {
  const markup = rendered(<Page lastResult={refused} />);

  it("begins with a summary that takes the focus and is announced", () => {
    expect(markup).toMatch(/<div class="error-summary" role="alert" tabindex="-1" autofocus="">/);
  });

  it("leads from every error to something that can take the focus", () => {
    const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(3);
    for (const id of targets) expect(markup).toMatch(new RegExp(`<(input|fieldset|textarea|select)[^>]* id="${id}"|<(fieldset|div) id="${id}" tabindex`));
  });

  it("names a field that is part of another by the whole", () => {
    expect(markup).toContain("التاريخ – اليوم الثاني يسبق الأول.");
  });

  it("says the error again under its field and ties it to the control", () => {
    const error = markup.match(/<div id="([^"]+)"><p class="field-error">/)?.[1];
    expect(error).toBe("page-place-error");
    expect(markup).toMatch(/<input[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*page-place-error/);
  });

  it("keeps what was typed and ticked", () => {
    expect(markup).toMatch(/<input(?=[^>]*value="b")(?=[^>]*checked)/);
    expect(markup).not.toMatch(/<input(?=[^>]*value="a")(?=[^>]*checked)/);
    expect(markup).toContain('value="2021-03-01"');
    expect(markup).toMatch(/<input(?=[^>]*value="between")(?=[^>]*checked)/);
  });

  it("unfolds the other languages when they hold something", () => {
    expect(markup).toContain('<details class="more" open="">');
    expect(markup).toMatch(/<input(?=[^>]*value="Ministère")(?=[^>]*lang="fr")(?=[^>]*dir="ltr")/);
  });
});

describe.each(LANGUAGES)("an error code in %s", (language) => {
  const said = (error: string) => rendered(<Said error={error} />, language);

  it("is told with its figure", () => {
    expect(said("too_long|max=200")).toContain("200");
  });

  it("reads as not valid when nobody knows it", () => {
    expect(said("no_such_code")).toBe(said("invalid"));
  });

  it("may be the refusal of a command", () => {
    expect(said("illegal_move")).not.toBe(said("invalid"));
  });
});
