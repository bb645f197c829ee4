import { dayAt } from "~/domain/days";
import type { Id, Role, Viewer } from "~/domain/viewer";
import { loadViewer } from "@db/queries/sessions";
import { installation } from "@db/schema";
import { addAccount, addOrganisation, addParty, grantRole, SEEDED_AT } from "@db/seed/builders";
import { HOUSE, transaction, type Transaction } from "@db/transaction";

/** The instant and the day of the tests: two months after what the builders record. */
export const NOW = new Date("2026-03-04T10:00:00Z");
export const TODAY = dayAt(NOW);

export interface Union {
  /** The root, and the two sister organisations under it. */
  readonly root: Id;
  readonly organisation: Id;
  readonly sister: Id;
  /** A ministry of the directory. */
  readonly ministry: Id;
  /** Coordinator of `organisation`. */
  readonly coordinator: Viewer;
  /** A second coordinator of `organisation`. */
  readonly otherCoordinator: Viewer;
  /** Bureau at the root: reaches both sisters. */
  readonly bureau: Viewer;
  /** Bureau of `organisation` alone. */
  readonly localBureau: Viewer;
  readonly member: Viewer;
  /** Administrator at the root. */
  readonly administrator: Viewer;
  readonly sisterCoordinator: Viewer;
  readonly sisterMember: Viewer;
}

async function addHolder(tx: Transaction, name: string, role: Role, organisationId: Id): Promise<Id> {
  const accountId = await addAccount(tx, { name, email: `${name.replaceAll(" ", ".")}@union.invalid` });
  await grantRole(tx, { accountId, organisationId, role });
  return accountId;
}

/** Sets up a union of two sister organisations in the database that queries use, with a viewer of every kind. Its thresholds are the usual ones. */
export async function buildUnion(): Promise<Union> {
  const built = await transaction(HOUSE, async (tx) => {
    const root = await addOrganisation(tx, { name: { ar: "الجمعية الأم", fr: "Association mère", en: "Parent association" }, kind: "association" });
    const organisation = await addOrganisation(tx, { name: { ar: "التنسيقية الأولى", fr: "Première coordination", en: "First coordination" }, parentId: root });
    const sister = await addOrganisation(tx, { name: { ar: "التنسيقية الثانية", fr: "Seconde coordination", en: "Second coordination" }, parentId: root });
    await tx.insert(installation).values({ rootId: root, isExample: false, languages: ["ar", "fr", "en"], silentAfterDays: 30, dueSoonDays: 14, longOverdueDays: 90, createdAt: SEEDED_AT });
    const coordinator = await addHolder(tx, "coordinator", "coordinator", organisation);
    return {
      root, organisation, sister, coordinator,
      ministry: await addParty(tx, { name: { ar: "وزارة الداخلية", fr: "Ministère de l'Intérieur", en: "Ministry of the Interior" }, createdBy: coordinator }),
      otherCoordinator: await addHolder(tx, "other coordinator", "coordinator", organisation),
      bureau: await addHolder(tx, "bureau", "bureau", root),
      localBureau: await addHolder(tx, "local bureau", "bureau", organisation),
      member: await addHolder(tx, "member", "member", organisation),
      administrator: await addHolder(tx, "administrator", "administrator", root),
      sisterCoordinator: await addHolder(tx, "sister coordinator", "coordinator", sister),
      sisterMember: await addHolder(tx, "sister member", "member", sister),
    };
  });
  const viewer = async (id: Id): Promise<Viewer> => {
    const found = await loadViewer(id, TODAY);
    if (!found) throw new Error("A viewer that was just built is not there.");
    return found;
  };
  return {
    root: built.root, organisation: built.organisation, sister: built.sister, ministry: built.ministry,
    coordinator: await viewer(built.coordinator),
    otherCoordinator: await viewer(built.otherCoordinator),
    bureau: await viewer(built.bureau),
    localBureau: await viewer(built.localBureau),
    member: await viewer(built.member),
    administrator: await viewer(built.administrator),
    sisterCoordinator: await viewer(built.sisterCoordinator),
    sisterMember: await viewer(built.sisterMember),
  };
}
