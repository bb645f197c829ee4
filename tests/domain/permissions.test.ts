import { describe, expect, test } from "vitest";

import { commitmentMovesOf, dossierMovesOf, invitableRoles, levelsToGive, may } from "~/domain/permissions";
import { mayRead, type Role, scopeOf, type Viewer } from "~/domain/viewer";

const NAME = { ar: "تنسيقية", fr: null, en: null };
const ROOT = "root";
const OURS = "ours";
const SISTER = "sister";

function viewer(id: string, ...roles: [Role, string, string[]?][]): Viewer {
  const held = roles.map(([role, organisationId, reaches = [organisationId]]) => ({ role, organisationId, organisationName: NAME, reaches }));
  return { id, name: id, language: "ar", secondFactor: false, roles: held };
}
const coordinator = viewer("coordinator", ["coordinator", OURS]);
const sister = viewer("sister", ["coordinator", SISTER]);
const bureau = viewer("bureau", ["bureau", ROOT, [ROOT, OURS, SISTER]]);
const member = viewer("member", ["member", OURS]);
const administrator = viewer("administrator", ["administrator", ROOT, [ROOT, OURS, SISTER]]);
const nobody = viewer("nobody");

describe("who may read", () => {
  const levels = ["members", "organisation", "bureau"] as const;
  const read = (who: Viewer) => levels.filter((confidentiality) => mayRead(scopeOf(who), { organisationId: OURS, confidentiality }));
  test("a coordinator reads up to the level of the organisation", () => expect(read(coordinator)).toEqual(["members", "organisation"]));
  test("a bureau member above reads everything", () => expect(read(bureau)).toEqual(levels));
  test("a member reads what was published", () => expect(read(member)).toEqual(["members"]));
  test("an administrator reads no more than a member does", () => expect(read(administrator)).toEqual(["members"]));
  test("the coordinator of a sister organisation and somebody without a role read nothing", () => expect([read(sister), read(nobody)]).toEqual([[], []]));
});

describe("who may decide", () => {
  const subject = { organisationId: OURS, involved: ["owner", null] };
  test("a bureau member who had no hand in the dossier", () => expect(may(bureau, "dossier.decide", subject)).toBe(true));
  test("not a bureau member who owns it", () => expect(may({ ...bureau, id: "owner" }, "dossier.decide", subject)).toBe(false));
  test("neither its coordinator nor an administrator", () => expect([coordinator, administrator, member, sister].some((who) => may(who, "dossier.decide", subject))).toBe(false));
  test("a bureau role does not reach up or sideways", () => expect(may(viewer("b", ["bureau", SISTER]), "dossier.decide", subject)).toBe(false));
});

describe("which moves are offered", () => {
  const draft = { organisationId: OURS, involved: [coordinator.id], authorId: coordinator.id, ownerId: coordinator.id };
  test("a coordinator submits or withdraws their own draft", () => expect(dossierMovesOf(coordinator, "draft", draft)).toEqual(["submit", "withdraw_own"]));
  test("another coordinator of the organisation submits it but does not withdraw it", () => {
    expect(dossierMovesOf(viewer("other", ["coordinator", OURS]), "draft", draft)).toEqual(["submit"]);
  });
  test("whoever is coordinator and bureau at once does not decide on their own dossier", () => {
    const both = viewer(coordinator.id, ["coordinator", OURS], ["bureau", ROOT, [ROOT, OURS]]);
    expect(dossierMovesOf(both, "submitted", draft)).toEqual(["withdraw_own"]);
  });
  test("a commitment is judged by the bureau and never by who recorded it", () => {
    const recorded = { organisationId: OURS, involved: [bureau.id] };
    expect(commitmentMovesOf(bureau, "in_progress", recorded)).toEqual([]);
    expect(commitmentMovesOf(viewer("second", ["bureau", ROOT, [ROOT, OURS]]), "in_progress", recorded)).toContain("keep");
  });
  test("a coordinator records a claim and cannot judge it", () => expect(commitmentMovesOf(coordinator, "in_progress", { organisationId: OURS })).toEqual(["claim"]));
});

describe("what can be given away", () => {
  test("a coordinator invites members to their organisation and nobody to another", () => {
    expect([invitableRoles(coordinator, OURS), invitableRoles(coordinator, SISTER)]).toEqual([["member"], []]);
  });
  test("nobody gives a record a level that they could not read themselves", () => {
    expect([levelsToGive(coordinator, OURS), levelsToGive(bureau, OURS)]).toEqual([["members", "organisation"], ["members", "organisation", "bureau"]]);
  });
});
