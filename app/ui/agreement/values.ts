import type { FormMetadata } from "@conform-to/react";
import type { z } from "zod";

import type { agreementEdit } from "~/forms/agreement";

import type { Values } from "../meeting/reading";

/** A text among the values of a row; empty where there is none. */
export const textIn = (values: Values, name: string): string => {
  const held = values[name];
  return typeof held === "string" ? held : "";
};

/** The form of an agreement, as its rows need it. */
export type AgreementFormData = FormMetadata<z.input<typeof agreementEdit>>;
