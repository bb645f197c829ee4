import type { OwnEnrolmentLine } from "~/presenters/enrolments";

import { Notice } from "../notice";

/** Where the reader's own requests to join stand. */
export function OwnEnrolments({ enrolments }: { readonly enrolments: readonly OwnEnrolmentLine[] }) {
  return enrolments.map(({ id, state, title, words }) => (
    <Notice key={id} kind={state === "waiting" ? "info" : "warning"} title={title}>
      {words}
    </Notice>
  ));
}
