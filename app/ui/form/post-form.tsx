import { FormProvider, type FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";

type FormProps = {
  readonly form: Pick<FormMetadata<Record<string, unknown>>, "context" | "errors"> & { readonly id: string };
  /** Where it is sent; this very address by default. */
  readonly action?: string;
  readonly children: ReactNode;
};

/** One column of fields that is sent as a plain POST. The server alone judges what was typed, so the browser's own bubbles stay silent. */
export function PostForm({ form, action, children }: FormProps) {
  return (
    <FormProvider context={form.context}>
      <form className="form" id={form.id} method="post" action={action} noValidate>
        {children}
      </form>
    </FormProvider>
  );
}
