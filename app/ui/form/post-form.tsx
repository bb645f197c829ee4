import { FormProvider, type FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";

type PostFormProps<Schema extends Record<string, unknown>> = {
  readonly form: FormMetadata<Schema>;
  /** Where it is sent; this very address by default. */
  readonly action?: string;
  /** Whether it brings files along. */
  readonly withFiles?: boolean;
  readonly children: ReactNode;
};

/** One column of fields that is sent as a plain POST. The server alone judges what was typed, so the browser's own bubbles stay silent. */
export function PostForm<Schema extends Record<string, unknown>>({ form, action, withFiles = false, children }: PostFormProps<Schema>) {
  return (
    <FormProvider context={form.context}>
      <form className="form" id={form.id} method="post" action={action} encType={withFiles ? "multipart/form-data" : undefined} noValidate>
        {children}
      </form>
    </FormProvider>
  );
}
