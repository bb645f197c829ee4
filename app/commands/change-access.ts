import type { Viewer } from "~/domain/viewer";
import type { AccessChange } from "~/forms/access";

import { bringBack } from "./bring-back";
import { makeResetLink } from "./make-reset-link";
import { endSessionsOfPerson, resumeAccount, suspendAccount } from "./suspend-account";

/** Does what an administrator chose for somebody's account; a link for a new password answers its token. Refused as each of the five is. */
export function changeAccess(viewer: Viewer, { intent, ...account }: AccessChange, now: Date) {
  switch (intent) {
    case "suspend":
      return suspendAccount(viewer, account, now);
    case "resume":
      return resumeAccount(viewer, account, now);
    case "reset":
      return makeResetLink(viewer, account, now);
    case "end-sessions":
      return endSessionsOfPerson(viewer, account, now);
    case "bring-back":
      return bringBack(viewer, account, now);
  }
}
