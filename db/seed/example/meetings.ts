import type { When } from "~/domain/days";
import { before, exactly } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { addCommitment, addMeeting, addSign, addStateChange, type BuiltDossier } from "@db/seed/builders";
import type { Transaction } from "@db/transaction";

import type { ExampleParties } from "./parties";

/** A commitment of the case: spoken, told in substance, without a date. */
type Told = {
  readonly key: string;
  readonly words: string;
  /** The commitment it comes after, by key. */
  readonly after?: string;
  /** "Done in part" in the case: the instructions given on the spot, and by what one would see it done. */
  readonly begun?: { readonly sign: string; readonly test: string };
};
type ToldMeeting = {
  readonly title: string;
  readonly when: When;
  readonly atTime?: string;
  readonly place?: string;
  readonly parties: readonly Id[];
  readonly speaker: Id;
  readonly attendees: readonly { side: "ours" | "theirs"; office: string }[];
  readonly handedOver: string;
  /** The first of the parties promised these. */
  readonly commitments: readonly Told[];
};

/** The three meetings of the tour, with the eight commitments c1 to c8. The source does not give the day of the first. */
function tour(parties: ExampleParties): readonly ToldMeeting[] {
  return [
    {
      title: "لقاء مع رئيس لجنة الداخلية بمجلس النواب",
      when: before("2021-03-30"),
      parties: [parties.committee, parties.pam],
      speaker: parties.committeeChair,
      attendees: [{ side: "theirs", office: "نائب برلماني، رئيس لجنة الداخلية" }],
      handedOver: "سلمنا الملف كاملا مع شروحات شفوية.",
      commitments: [
        { key: "c1", words: "الدفاع عن الملف وتتبعه شخصيا لدى الوزارة الوصية" },
        { key: "c2", words: "الاتصال بالوالي المدير العام للجماعات الترابية" },
        { key: "c3", words: "لقاء بالرباط بحضور جميع الأطراف: مكتب التنسيقية، والوالي المدير العام، ورئيس لجنة الداخلية، وممثل عن وزارة الاقتصاد والمالية", after: "c2" },
      ],
    },
    {
      title: "لقاء مع حزب التقدم والاشتراكية، برئاسة أمينه العام",
      when: exactly("2021-04-01"),
      place: "مقر الحزب",
      parties: [parties.pps],
      speaker: parties.ppsSecretary,
      attendees: [{ side: "theirs", office: "الأمين العام للحزب، رئيس اللقاء" }],
      handedOver: "سلمنا الملف كاملا مع جميع المعطيات والشروحات.",
      commitments: [
        { key: "c4", words: "ترتيب لقاء مع وزير الداخلية بواسطة الخلية الإدارية للحزب", begun: { sign: "صدرت التعليمات في حينه.", test: "انعقاد لقاء مع وزير الداخلية" } },
        { key: "c5", words: "موافاتنا بنتائج ذلك اللقاء", after: "c4" },
        { key: "c6", words: "تتبع الملف شخصيا إلى غاية تسويته" },
      ],
    },
    {
      title: "لقاء مع الاتحاد المغربي للشغل، برئاسة أمينه العام",
      when: exactly("2021-04-02"),
      atTime: "11:00",
      place: "مقر الاتحاد",
      parties: [parties.umt],
      speaker: parties.umtSecretary,
      attendees: [
        { side: "theirs", office: "الأمين العام للاتحاد، رئيس اللقاء" },
        { side: "theirs", office: "المحاور في قطاع الجماعات الترابية، عضو المكتب الوطني للاتحاد" },
        { side: "ours", office: "التنسيقية" },
        { side: "ours", office: "رئيس الجمعية الوطنية للجماعات الترابية وأعضاؤها" },
      ],
      handedOver: "تم عرض الملف بتفصيل.",
      commitments: [
        { key: "c7", words: "الدفاع عن الملف وتسريع تسويته، بدءا بلقاء أول مع الوالي المدير العام" },
        {
          key: "c8",
          words: "إدراج الملف ضمن المطالب المستعجلة في جولات الحوار المقبلة",
          begun: { sign: "صدرت التعليمات في حينه إلى المحاور في القطاع.", test: "ورود الملف ضمن المطالب المستعجلة في إحدى جولات الحوار" },
        },
      ],
    },
  ];
}

/** Adds the tour to the dossier, published to members; `on` is the day of recording. */
export async function seedMeetings(tx: Transaction, dossier: BuiltDossier, parties: ExampleParties, { at, on }: { at: Date; on: string }): Promise<void> {
  const kept = new Map<string, Id>();
  for (const told of tour(parties)) {
    const { commitments, speaker, ...meeting } = told;
    const outcomes = commitments.map(({ words }) => ({ kind: "their_commitment" as const, words }));
    const built = await addMeeting(tx, dossier, { ...meeting, outcomes, confidentiality: "members", at });
    for (const [position, { key, words, after, begun }] of commitments.entries()) {
      const id = await addCommitment(tx, dossier, {
        words, partyId: told.parties[0], officeHolderId: speaker, meetingId: built.id, outcomeId: built.outcomeIds[position], when: told.when,
        triggerId: after && kept.get(after), state: begun ? "in_progress" : "recorded", test: begun?.test, confidentiality: "members", at,
      });
      kept.set(key, id);
      if (begun) await begin(tx, dossier, { commitmentId: id, sign: begun.sign, saidOn: told.when.from ?? on, at, on });
    }
  }
}

type Begun = { commitmentId: Id; sign: string; saidOn: string; at: Date; on: string };

/** "Done in part": its sign on the day of the meeting, and the two moves that put it under way. */
async function begin(tx: Transaction, dossier: BuiltDossier, { commitmentId, sign, saidOn, at, on }: Begun): Promise<void> {
  await addSign(tx, dossier, { commitmentId, onDay: saidOn, words: sign, at });
  const move = { subject: "commitment" as const, subjectId: commitmentId, onDay: on, at };
  await addStateChange(tx, dossier, { ...move, move: "confirm", fromState: "recorded", toState: "confirmed" });
  await addStateChange(tx, dossier, { ...move, move: "start", fromState: "confirmed", toState: "in_progress" });
}
