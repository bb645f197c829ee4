import { beforeAll, expect, test } from "vitest";

import { exportOwnData } from "~/commands/export-own-data";
import { addAccount, addDossier, addMeeting, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type BusyPerson, busyPerson, CANARIES } from "../support/busy-person";
import { givePassword, PASSWORD, PASSWORD_HASH, viewerOf } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

type File = Record<string, Record<string, unknown>[]> & { format: string; readMe: string };

const { fresh, union } = ownUnion();
let busy: BusyPerson;

beforeAll(async () => {
  busy = await busyPerson(union, PASSWORD_HASH);
});

async function fileOf(id: string): Promise<{ file: File; text: string }> {
  await fresh.owner`delete from throttle`;
  const exported = await exportOwnData(await viewerOf(id), { password: PASSWORD }, NOW);
  if (!exported.ok) throw new Error(exported.refusal);
  return { file: JSON.parse(exported.file.text) as File, text: exported.file.text };
}

/** Where each column that names an account is found in the file. */
const FOUND_IN: Readonly<Record<string, string>> = {
  "notification.account_id": "notifications", "notification_setting.account_id": "notificationSettings", "dossier_mute.account_id": "mutedDossiers", "letter.account_id": "letters",
  "account.id": "account", "person.id": "person", "session.user_id": "devices", "last_seen.account_id": "account", "carried_form.account_id": "formsInWaiting", "visit.account_id": "visits", "saved_view.account_id": "savedViews",
  "role_grant.account_id": "roles", "role_grant.granted_by": "rolesGiven", "role_grant.in_stead_of": "delegationsInYourStead",
  "invitation.created_by": "invitationsMade", "invitation.used_by": "invitationsAccepted", "join_link.created_by": "joinLinksMade", "enrolment.account_id": "enrolments", "enrolment.decided_by": "enrolmentsDecided",
  "consent.account_id": "consents", "legal_notice.created_by": "legalNotices", "second_factor.account_id": "secondFactor", "recovery_code.account_id": "recoveryCodes",
  "sign_in_step.account_id": "signInsUnderWay", "reset_link.account_id": "passwordLinks", "reset_link.created_by": "passwordLinksMade", "contact_change.account_id": "newAddresses",
  "confidential_access.account_id": "confidentialPagesOpened", "dossier.created_by": "dossiersOpened", "dossier.owner_id": "dossiersOwned", "meeting.created_by": "meetings", "event.created_by": "events",
  "commitment.recorded_by": "commitments", "commitment.claimed_by": "commitmentsClaimed", "sign.recorded_by": "signs", "state_change.actor_id": "stateChanges", "strike.struck_by": "struckOut",
  "strike.restored_by": "restored", "party.created_by": "parties", "office_holder.created_by": "officeHolders", "stored_file.created_by": "files", "paper.issued_by": "papersIssued", "audit_check.asked_by": "historyChecks",
  "demand_file.created_by": "demandFiles", "demand.created_by": "demands", "demand_version.created_by": "demandVersions", "demand_version.proposed_by": "wordingsAccepted", "demand_draft.account_id": "openTexts",
  "demand_comment.created_by": "demandComments", "demand_comment.decided_by": "demandCommentsDecided", "demand_ancestry.by": "demandsReshaped", "text_template.created_by": "textTemplates", "demand_link.created_by": "demandLinks",
  "evidence.created_by": "evidence", "member_confirmation.account_id": "confirmations", "document.created_by": "documents", "deposit.created_by": "deposits", "response.created_by": "responses", "agreement.created_by": "agreements", "red_line.created_by": "redLines", "communique.created_by": "communiques", "communique.published_by": "communiquesPublished", "letterhead.changed_by": "letterheads", "handover.created_by": "handoversMade", "handover.from_id": "handoversGiven", "handover.to_id": "handoversTaken", "paper_job.asked_by": "papersAskedFor", "round.created_by": "rounds", "clock_rule.changed_by": "clockRules",
};

test("every column that names an account has its part in the file, and the part of somebody who did everything is never empty", async () => {
  const columns = await fresh.owner<{ name: string }[]>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
      and (c.column_name in ('account_id', 'user_id', 'owner_id', 'actor_id', 'in_stead_of') or c.column_name like '%\_by'
        or exists (select 1 from information_schema.key_column_usage k join information_schema.referential_constraints r using (constraint_schema, constraint_name)
          join information_schema.constraint_column_usage u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
          where k.table_name = c.table_name and k.column_name = c.column_name and u.table_name in ('account', 'person')))
    union select 'person.id'`;
  expect(columns.map(({ name }) => name).toSorted()).toEqual(Object.keys(FOUND_IN).toSorted());
  const { file } = await fileOf(busy.id);
  expect(Object.values(FOUND_IN).filter((part) => !(file[part] && file[part].length > 0))).toEqual([]);
  expect(file.retentionWarnings).toHaveLength(1);
  expect(file.history?.length).toBeGreaterThan(5);
});

test("the file holds the person's own words and contacts, says in their language what it is, and holds no secret", async () => {
  const { file, text } = await fileOf(busy.id);
  expect(file.person).toEqual([{ id: busy.id, name: CANARIES.name, email: CANARIES.email, phone: CANARIES.phone, gender: "feminine" }]);
  expect(file.readMe).toContain("conserve sur vous");
  expect(file.stateChanges).toContainEqual(expect.objectContaining({ reason: "تعليل", move: "suspend" }));
  expect(file.meetings?.[0]).toMatchObject({ words: { title: "اجتماع", handedOver: "مذكرة" } });
  for (const secret of ["$argon2", "sealed", `session of`, `reset of`, `letter of`, `change of`, `link of`, "codeHash", "tokenHash"]) expect(text).not.toContain(secret);
});

test("the file says nothing of others", async () => {
  const { text } = await fileOf(busy.id);
  const others = await fresh.owner<{ email: string }[]>`select email from person where id <> ${busy.id}`;
  expect(others.filter(({ email }) => text.includes(email))).toEqual([]);
});

test("of what one may not read any more the file has the id and not the words, which others may have written in since", async () => {
  const id = await transaction(HOUSE, async (tx) => {
    const former = await addAccount(tx, { name: "former", email: "former@union.invalid", passwordHash: PASSWORD_HASH });
    await grantRole(tx, { accountId: former, organisationId: union.organisation, role: "coordinator", endsOn: "2026-02-01" });
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: former, title: "ملف قديم", state: "in_dialogue" });
    await addMeeting(tx, dossier, { title: "اجتماع قديم" });
    return former;
  });
  const { file, text } = await fileOf(id);
  expect(file.dossiersOpened).toMatchObject([{ words: null }]);
  expect(file.meetings).toMatchObject([{ words: null }]);
  expect(text).not.toContain("قديم");
});

test("words of the bureau's level are left out for a coordinator who wrote the record before it was raised", async () => {
  const writer = union.otherCoordinator.id;
  await transaction(HOUSE, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: writer, title: "ملف", state: "in_dialogue" });
    await addMeeting(tx, dossier, { title: "سر المكتب", confidentiality: "bureau" });
  });
  await givePassword(writer);
  expect((await fileOf(writer)).text).not.toContain("سر المكتب");
});

test("a wrong password gives no file, and the fourth copy within a quarter of an hour has to wait", async () => {
  const viewer = await viewerOf(busy.id);
  await fresh.owner`delete from throttle`;
  expect(await exportOwnData(viewer, { password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  for (let copy = 1; copy <= 3; copy += 1) expect(await exportOwnData(viewer, { password: PASSWORD }, NOW)).toMatchObject({ ok: true });
  expect(await exportOwnData(viewer, { password: PASSWORD }, NOW)).toMatchObject({ ok: false, refusal: "throttled" });
});
