import type { Language } from "~/domain/localized";
import type { Retained } from "~/domain/retention";
import { type RetentionPage, retentionPage } from "~/presenters/retention";
import { peopleWhoLeft } from "@db/queries/leaving";
import { retentionNotices, retentionRules } from "@db/queries/retention";
import { peopleBehind, rowsInMonths } from "@db/queries/retention-due";

/** What administrators see of retention. The caller has asked whether the viewer keeps the installation. */
export async function loadRetentionDesk(language: Language): Promise<RetentionPage> {
  const [rules, notices, left] = await Promise.all([retentionRules(), retentionNotices(), peopleWhoLeft()]);
  const subjects = (kind: Retained) => notices.filter((notice) => notice.kind === kind).map(({ subject }) => subject);
  const [people, access, invitations] = await Promise.all([
    peopleBehind(subjects("unused_account")), rowsInMonths("confidential_access", subjects("confidential_access")), rowsInMonths("invitation", subjects("invitation")),
  ]);
  return retentionPage(language, { rules, notices, people, left, counts: { confidential_access: access, invitation: invitations } });
}
