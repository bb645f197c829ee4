import type { Id } from "~/domain/viewer";
import { addOfficeHolder, addParty } from "@db/seed/builders";
import type { Transaction } from "@db/transaction";

export type ExampleParties = {
  readonly interior: Id;
  readonly directorate: Id;
  readonly committee: Id;
  readonly pam: Id;
  readonly pps: Id;
  readonly umt: Id;
  /** Who spoke for each of the three that promised something, by office. */
  readonly committeeChair: Id;
  readonly ppsSecretary: Id;
  readonly umtSecretary: Id;
};

/** The seven bodies of the case, and their office-holders, named by office. The case gives no first or last day of anybody's office. */
export async function seedParties(tx: Transaction, createdBy: Id, at: Date): Promise<ExampleParties> {
  const by = { createdBy, at };
  const interior = await addParty(tx, { ...by, kind: "ministry", name: { ar: "وزارة الداخلية", fr: "Ministère de l'Intérieur", en: "Ministry of the Interior" }, gender: "feminine", standing: "الوزارة الوصية" });
  const directorate = await addParty(tx, {
    ...by, kind: "directorate", parentId: interior,
    name: { ar: "المديرية العامة للجماعات الترابية", fr: "Direction générale des collectivités territoriales", en: "Directorate General of Territorial Authorities" },
  });
  await addParty(tx, { ...by, kind: "ministry", name: { ar: "وزارة الاقتصاد والمالية", fr: "Ministère de l'Économie et des Finances", en: "Ministry of Economy and Finance" } });
  const committee = await addParty(tx, {
    ...by, kind: "committee", name: { ar: "لجنة الداخلية بمجلس النواب", fr: "Commission de l'intérieur, Chambre des représentants", en: "Interior Committee, House of Representatives" },
  });
  const pam = await addParty(tx, { ...by, kind: "political_party", name: { ar: "حزب الأصالة والمعاصرة", fr: "Parti authenticité et modernité", en: "Authenticity and Modernity Party" } });
  const pps = await addParty(tx, { ...by, kind: "political_party", name: { ar: "حزب التقدم والاشتراكية", fr: "Parti du progrès et du socialisme", en: "Party of Progress and Socialism" } });
  const umt = await addParty(tx, { ...by, kind: "union", gender: "masculine", name: { ar: "الاتحاد المغربي للشغل", fr: "Union marocaine du travail", en: "Moroccan Workers' Union" } });

  await addOfficeHolder(tx, {
    ...by, partyId: directorate,
    office: { ar: "الوالي المدير العام للجماعات الترابية", fr: "Wali, directeur général des collectivités territoriales", en: "Wali, Director General of Territorial Authorities" },
  });
  const committeeChair = await addOfficeHolder(tx, { ...by, partyId: committee, office: { ar: "رئيس لجنة الداخلية", fr: "Président de la commission de l'intérieur", en: "Chair of the Interior Committee" } });
  const ppsSecretary = await addOfficeHolder(tx, { ...by, partyId: pps, office: { ar: "الأمين العام للحزب", fr: "Secrétaire général du parti", en: "Secretary General of the party" } });
  const umtSecretary = await addOfficeHolder(tx, { ...by, partyId: umt, office: { ar: "الأمين العام للاتحاد", fr: "Secrétaire général de l'union", en: "Secretary General of the union" } });
  await addOfficeHolder(tx, {
    ...by, partyId: umt,
    office: { ar: "المحاور في قطاع الجماعات الترابية، عضو المكتب الوطني", fr: "Interlocuteur du secteur des collectivités territoriales, membre du bureau national", en: "Negotiator for the territorial-authorities sector, member of the national bureau" },
  });
  return { interior, directorate, committee, pam, pps, umt, committeeChair, ppsSecretary, umtSecretary };
}
