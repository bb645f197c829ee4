import { after, dayAt, exactly } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { installation } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { addDossier, addEvent, type BuiltDossier } from "../builders";
import { seedMeetings } from "./meetings";
import { type ExampleParties, seedParties } from "./parties";
import { type ExampleAccount, type ExamplePeople, FOUNDED_ON, seedPeople } from "./people";

/**
 * Loads the example into an empty database: the real case of a coordination of administrative secretaries in 2021, its facts alone and people by office only.
 * What the source does not date stays undated; moves inside the house bear the day of loading. Everything is published to members.
 * Writes the row of the installation too, marked as example. Answers the accounts, one a role, which all have the password behind `passwordHash`.
 */
export async function seedExample(tx: Transaction, { now, passwordHash }: { now: Date; passwordHash: string }): Promise<{ accounts: ExampleAccount[] }> {
  const people = await seedPeople(tx, { at: now, passwordHash });
  await tx.insert(installation).values({ rootId: people.rootId, isExample: true, languages: ["ar", "fr", "en"], createdAt: now, ...DEFAULT_THRESHOLDS });
  const parties = await seedParties(tx, people.ids.coordinator, now);
  const dossier = await seedDossier(tx, people, parties, now);
  await seedEvents(tx, dossier, now);
  await seedMeetings(tx, dossier, parties, { at: now, on: dayAt(now) });
  return { accounts: [...people.accounts] };
}

function seedDossier(tx: Transaction, { coordinationId, ids }: ExamplePeople, parties: ExampleParties, at: Date): Promise<BuiltDossier> {
  return addDossier(tx, {
    organisationId: coordinationId,
    createdBy: ids.coordinator,
    decidedBy: ids.bureau,
    state: "in_dialogue",
    title: {
      ar: "تسوية وضعية الكتاب الإداريين خريجي مراكز تكوين الأطر الإدارية",
      fr: "Régularisation de la situation des secrétaires administratifs lauréats des centres de formation",
      en: "Regularisation of the administrative secretaries who graduated from the training centres",
    },
    category: "الكتاب الإداريون خريجو المراكز",
    level: "national",
    domain: "professional",
    sector: "الجماعات الترابية",
    grounds: "المساواة في المعاملة، كما ينص عليها الدستور.\n\nسبق لقطاعات حكومية أخرى أن قامت بتسوية الوضعية نفسها لفائدة موظفيها.",
    openedOn: FOUNDED_ON,
    movedOn: dayAt(at),
    confidentiality: "members",
    parties: [parties.interior, parties.directorate],
    at,
  });
}

/** The founding, the strike and the stand of 30 March, and the communiqué, of which only is known that it came after the tour. */
async function seedEvents(tx: Transaction, dossier: BuiltDossier, at: Date): Promise<void> {
  const published = { confidentiality: "members" as const, at };
  await addEvent(tx, dossier, { ...published, title: "تأسيس التنسيقية", when: exactly(FOUNDED_ON), place: "الصويرة", body: "تحت إشراف الجمعية الوطنية للجماعات الترابية." });
  await addEvent(tx, dossier, {
    ...published, kind: "action", actionKinds: ["strike", "stand"], title: "إضراب ووقفة احتجاجية", when: exactly("2021-03-30"), place: "الرباط",
    body: "بدعوة من الجمعية الوطنية للجماعات الترابية. دعت التنسيقية منخرطيها إلى المشاركة في الوقفة وفي لقاء الدار البيضاء، وانتقل وفدها إلى الرباط.",
  });
  await addEvent(tx, dossier, {
    ...published, title: "بلاغ التنسيقية إلى منخرطيها", when: after("2021-04-02"),
    body: "عرض البلاغ اللقاءات بالترتيب، مع ما تسلمته الأطراف وما تعهدت به في كل لقاء.",
  });
}
