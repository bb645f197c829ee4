import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { acceptInvitation } from "~/commands/accept-invitation";
import { closeOrganisation, reopenOrganisation } from "~/commands/close-organisation";
import { grantRole } from "~/commands/grant-role";
import { invitePerson } from "~/commands/invite-person";
import { makeJoinLink } from "~/commands/join-link";
import { addOrganisation } from "~/commands/keep-organisation";
import { moveOrganisation } from "~/commands/move-organisation";
import { ancestorsOf } from "~/domain/tree";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { aboveChanges } from "~/presenters/organisation-steps";
import { closingCounts, organisationTree, parentsIn } from "@db/queries/organisation-tree";
import { ownedDossiers } from "@db/queries/owned-dossiers";
import { loadViewer } from "@db/queries/sessions";
import { addDossier, addOrganisation as build } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Holder, holderOf, PASSWORD, rolesOn } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const ASKED = { now: NOW, today: TODAY };
const { union } = ownUnion();
let root: Holder;
beforeAll(async () => {
  root = await holderOf("administrator", union.root);
});

/** The root's administrator as they are today: what they reach grows with the tree. */
const administrator = async () => (await loadViewer(root.viewer.id, TODAY)) ?? root.viewer;
const section = (parentId: Id) => transaction(HOUSE, (tx) => build(tx, { name: { ar: "فرع" }, parentId, kind: "section" }));
const parentOf = async (id: Id) => (await organisationTree()).get(id)?.parentId;
const move = (id: Id, from: Id, parentId: Id) => ({ id, from, parentId, password: PASSWORD });
const closing = (id: Id, closedOn = TODAY) => ({ id, closedOn, password: PASSWORD });

describe("moving an organisation", () => {
  it("takes what stands below it along, and changes whom its dossiers are seen by", async () => {
    const moved = await section(union.organisation);
    const below = await section(moved);
    expect(scopeOf((await loadViewer(union.localBureau.id, TODAY)) ?? union.localBureau).reads.bureau).toEqual(expect.arrayContaining([moved, below]));
    expect(await moveOrganisation(await administrator(), move(moved, union.organisation, union.sister))).toEqual({ ok: true });
    expect(await moveOrganisation(await administrator(), move(moved, union.organisation, union.sister))).toEqual({ ok: true });
    expect(await parentOf(moved)).toBe(union.sister);
    const reads = scopeOf((await loadViewer(union.localBureau.id, TODAY)) ?? union.localBureau).reads.bureau;
    expect(reads).not.toContain(moved);
    expect(reads).not.toContain(below);
  });

  it("is refused for the root, below itself, from where it no longer stands, and without the password", async () => {
    const moved = await section(union.organisation);
    const below = await section(moved);
    const by = await administrator();
    expect(await moveOrganisation(by, move(union.root, union.root, union.sister))).toEqual({ ok: false, refusal: "root_stays" });
    expect(await moveOrganisation(by, move(moved, union.organisation, below))).toEqual({ ok: false, refusal: "makes_circle" });
    expect(await moveOrganisation(by, move(moved, union.organisation, moved))).toEqual({ ok: false, refusal: "makes_circle" });
    expect(await moveOrganisation(by, move(moved, union.sister, union.root))).toEqual({ ok: false, refusal: "stale" });
    expect(await moveOrganisation(by, { ...move(moved, union.organisation, union.sister), password: "not this one" })).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await moveOrganisation(by, move(moved, union.organisation, newId()))).toEqual({ ok: false, refusal: "not_found" });
    expect(await parentOf(moved)).toBe(union.organisation);
  });

  it("is refused to whoever does not administer both places", async () => {
    const moved = await section(union.organisation);
    const local = await holderOf("administrator", union.organisation);
    expect(await moveOrganisation(local.viewer, move(moved, union.organisation, union.sister))).toEqual({ ok: false, refusal: "forbidden" });
    expect(await moveOrganisation(local.viewer, move(union.organisation, union.root, union.sister))).toEqual({ ok: false, refusal: "forbidden" });
    expect(await moveOrganisation(local.viewer, move(union.sister, union.root, union.organisation))).toEqual({ ok: false, refusal: "not_found" });
    for (const other of [union.coordinator, union.bureau, union.member]) {
      expect(await moveOrganisation(other, move(moved, union.organisation, union.sister))).toEqual({ ok: false, refusal: "not_found" });
    }
  });

  it("never closes a circle nor loses a node, whatever is moved where, two at a time", async () => {
    const nodes: Id[] = [];
    for (let place = 0; place < 7; place += 1) nodes.push(await section(place < 3 ? union.root : (nodes[place % 3] ?? union.root)));
    const by = await administrator();
    const targets = [union.root, ...nodes];
    const oneMove = fc.record({ node: fc.integer({ min: 0, max: nodes.length - 1 }), under: fc.integer({ min: 0, max: targets.length - 1 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(oneMove, oneMove), { minLength: 1, maxLength: 4 }), async (pairs) => {
        for (const pair of pairs) {
          const tree = await organisationTree();
          await Promise.all(pair.map(({ node, under }) => moveOrganisation(by, move(nodes[node] ?? "", tree.get(nodes[node] ?? "")?.parentId ?? "", targets[under] ?? ""))));
        }
        const parents = parentsIn(await organisationTree());
        for (const node of nodes) expect(ancestorsOf(parents, node).at(-1)).toBe(union.root);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("who gains and who loses sight", () => {
  it("are those above one place and not above the other, whatever the tree", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 15 }), fc.nat(), fc.nat(), (parents, a, b) => {
        const parentOfNode = new Map(parents.map((parent, place) => [`${place + 1}`, `${parent % (place + 1)}`]));
        const [from, to] = [`${a % (parents.length + 1)}`, `${b % (parents.length + 1)}`];
        const { no, now } = aboveChanges(parentOfNode, from, to);
        const [before, after] = [[from, ...ancestorsOf(parentOfNode, from)], [to, ...ancestorsOf(parentOfNode, to)]];
        expect(before.filter((id) => !no.includes(id)).toSorted()).toEqual(after.filter((id) => !now.includes(id)).toSorted());
        expect(no.some((id) => after.includes(id)) || now.some((id) => before.includes(id))).toBe(false);
      }),
    );
  });
});

describe("closing an organisation", () => {
  it("ends its roles on that day and its links at once; it takes on nothing new, and what it kept stays in sight above", async () => {
    const closed = await section(union.organisation);
    const keeper = await holderOf("coordinator", closed);
    const leaving = await holderOf("bureau", closed, { endsOn: "2026-03-05" });
    await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: closed, createdBy: keeper.viewer.id, state: "in_dialogue" }));
    const by = await administrator();
    const invited = await invitePerson(by, { id: newId(), guest: "ضيف", organisationId: closed, role: "coordinator", password: PASSWORD }, NOW);
    const link = { id: newId(), organisationId: closed, label: "جمع", cap: 5, days: 3, admission: "at_once" } as const;
    expect((await makeJoinLink(by, link, NOW)).ok).toBe(true);
    expect(await closingCounts(closed, TODAY, NOW)).toEqual({ roles: 2, invitations: 1, joinLinks: 1, openDossiers: 1 });

    expect(await closeOrganisation(by, closing(closed, "2026-03-10"), ASKED)).toEqual({ ok: true });
    expect(await closeOrganisation(by, closing(closed, "2026-03-10"), ASKED)).toEqual({ ok: true });
    expect(await rolesOn(keeper.viewer.id, "2026-03-10", closed)).toEqual(["coordinator"]);
    expect(await rolesOn(keeper.viewer.id, "2026-03-11", closed)).toEqual([]);
    expect(await rolesOn(leaving.viewer.id, "2026-03-06", closed)).toEqual([]);
    expect(await acceptInvitation(union.member, invited.ok ? invited.token : "", NOW)).toEqual({ ok: false, refusal: "invitation_revoked" });
    expect(await invitePerson(by, { id: newId(), guest: "ضيف", organisationId: closed, role: "member" }, NOW)).toEqual({ ok: false, refusal: "closed_organisation" });
    expect(await makeJoinLink(by, { ...link, id: newId() }, NOW)).toEqual({ ok: false, refusal: "closed_organisation" });
    expect(await addOrganisation(by, { id: newId(), name: { ar: "فرع", fr: null, en: null }, kind: "section", gender: "masculine", parentId: closed }, NOW)).toEqual({ ok: false, refusal: "closed_organisation" });
    expect((await loadViewer(union.localBureau.id, "2026-03-11"))?.roles.flatMap(({ reaches }) => reaches)).toContain(closed);
  });

  it("lets a role that is given before the day end with it, and gives none from that day on", async () => {
    const closed = await section(union.organisation);
    const by = await administrator();
    await closeOrganisation(by, closing(closed, "2026-03-10"), ASKED);
    const [before, after] = [await holderOf("member", union.organisation), await holderOf("member", union.organisation)];
    const role = (contact: string) => ({ id: newId(), contact, organisationId: closed, role: "coordinator" as const, startsOn: TODAY, endsOn: null, password: PASSWORD });
    expect(await grantRole(by, role(before.email), ASKED)).toEqual({ ok: true });
    expect(await rolesOn(before.viewer.id, "2026-03-10", closed)).toEqual(["coordinator"]);
    expect(await rolesOn(before.viewer.id, "2026-03-11", closed)).toEqual([]);
    expect(await grantRole(by, role(after.email), { ...ASKED, today: "2026-03-10" })).toEqual({ ok: false, refusal: "closed_organisation" });
  });

  it("is refused for the root, a past day, while one below is open, and to whoever administers it alone", async () => {
    const closed = await section(union.organisation);
    const below = await section(closed);
    const by = await administrator();
    const local = await holderOf("administrator", closed);
    expect(await closeOrganisation(by, closing(union.root), ASKED)).toEqual({ ok: false, refusal: "root_stays" });
    expect(await closeOrganisation(by, closing(closed, "2026-03-03"), ASKED)).toEqual({ ok: false, refusal: "in_the_past" });
    expect(await closeOrganisation(by, closing(closed), ASKED)).toEqual({ ok: false, refusal: "open_below" });
    expect(await closeOrganisation(by, { ...closing(below), password: "not this one" }, ASKED)).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await closeOrganisation(local.viewer, closing(closed), ASKED)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await closeOrganisation(local.viewer, closing(union.sister), ASKED)).toEqual({ ok: false, refusal: "not_found" });
    expect(await closeOrganisation(by, closing(below), ASKED)).toEqual({ ok: true });
    expect(await closeOrganisation(by, closing(closed), ASKED)).toEqual({ ok: true });
    const other = await section(union.organisation);
    expect(await moveOrganisation(await administrator(), move(other, union.organisation, closed))).toEqual({ ok: false, refusal: "closed_organisation" });
  });

  it("can be taken back; the roles that ended stay ended, and nothing opens below what is closed", async () => {
    const closed = await section(union.organisation);
    const below = await section(closed);
    const keeper = await holderOf("coordinator", closed);
    const by = await administrator();
    for (const id of [below, closed]) await closeOrganisation(by, closing(id), ASKED);
    expect(await reopenOrganisation(by, { id: below, password: PASSWORD })).toEqual({ ok: false, refusal: "closed_organisation" });
    expect(await reopenOrganisation(by, { id: closed, password: "not this one" })).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await reopenOrganisation(by, { id: closed, password: PASSWORD })).toEqual({ ok: true });
    expect(await reopenOrganisation(by, { id: closed, password: PASSWORD })).toEqual({ ok: true });
    expect(await rolesOn(keeper.viewer.id, "2026-03-05", closed)).toEqual([]);
    expect((await organisationTree()).get(closed)?.closedOn).toBeNull();
  });

  it("names its open dossiers to whoever closes it, without the titles of those they may not read", async () => {
    const closed = await section(union.organisation);
    const keeper = await holderOf("coordinator", closed);
    const dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: closed, createdBy: keeper.viewer.id, state: "in_dialogue", title: "عنوان داخلي" }));
    const [group] = await ownedDossiers(scopeOf(await administrator()), [closed], "anyone");
    expect(group).toMatchObject({ count: 1, dossiers: [{ number: dossier.number, title: null }] });
    const [inside] = await ownedDossiers(scopeOf((await loadViewer(union.localBureau.id, TODAY)) ?? union.localBureau), [closed], "anyone");
    expect(inside?.dossiers[0]?.title).toMatchObject({ ar: "عنوان داخلي" });
  });
});
