import type { MeetingTold } from "./meeting";

/** The real case: what a coordination of administrative secretaries did between February and April 2021, people named by office only. */
export const UNION = "الجمعية الوطنية للجماعات الترابية";
export const COORDINATION = "تنسيقية الكتاب الإداريين خريجي مراكز تكوين الأطر الإدارية";
/** The day on which the coordination was founded, and the file opened. */
export const FOUNDED_ON = "2021-02-27";

export const PEOPLE = {
  administrator: { name: "مسؤول المنصة", email: "administrator@union.invalid" },
  coordinator: { name: "المنسق الوطني", email: "coordinator@union.invalid" },
  bureau: { name: "عضو المكتب الوطني", email: "bureau@union.invalid" },
  member: { name: "منخرط بالتنسيقية", email: "member@union.invalid" },
} as const;

export const INTERIOR = "وزارة الداخلية";
export const DIRECTORATE = "المديرية العامة للجماعات الترابية";
export const COMMITTEE = "لجنة الداخلية بمجلس النواب";
const PAM = "حزب الأصالة والمعاصرة";
export const PPS = "حزب التقدم والاشتراكية";
export const UMT = "الاتحاد المغربي للشغل";

export const DOSSIER = {
  title: "تسوية وضعية الكتاب الإداريين خريجي مراكز تكوين الأطر الإدارية",
  category: "الكتاب الإداريون خريجو المراكز",
  sector: "الجماعات الترابية",
  grounds: "المساواة في المعاملة، كما ينص عليها الدستور.\n\nسبق لقطاعات حكومية أخرى أن قامت بتسوية الوضعية نفسها لفائدة موظفيها.",
} as const;

/** A note that must stay in the house. */
export const INTERNAL = "لم تتأكد بعد صحة كل المعطيات الواردة في هذا المحضر";

/** What was promised, c1 to c8. */
export const PROMISES = {
  c1: "الدفاع عن الملف وتتبعه شخصيا لدى الوزارة الوصية",
  c2: "الاتصال بالوالي المدير العام للجماعات الترابية",
  c3: "لقاء بالرباط بحضور جميع الأطراف: مكتب التنسيقية، والوالي المدير العام، ورئيس لجنة الداخلية، وممثل عن وزارة الاقتصاد والمالية",
  c4: "ترتيب لقاء مع وزير الداخلية بواسطة الخلية الإدارية للحزب",
  c5: "موافاتنا بنتائج ذلك اللقاء",
  c6: "تتبع الملف شخصيا إلى غاية تسويته",
  c7: "الدفاع عن الملف وتسريع تسويته، بدءا بلقاء أول مع الوالي المدير العام",
  c8: "إدراج الملف ضمن المطالب المستعجلة في جولات الحوار المقبلة",
} as const;

/** The tour: m1, of which only is known that it came before the strike, m2 and m3. */
export const MEETINGS: readonly MeetingTold[] = [
  {
    title: "لقاء مع رئيس لجنة الداخلية بمجلس النواب",
    parties: [{ name: COMMITTEE, kind: "committee" }, { name: PAM, kind: "political_party" }],
    when: { kind: "before", day: "2021-03-30" },
    theirs: ["نائب برلماني، رئيس لجنة الداخلية"],
    handedOver: "سلمنا الملف كاملا مع شروحات شفوية.",
    promises: [{ words: PROMISES.c1, by: COMMITTEE }, { words: PROMISES.c2, by: COMMITTEE }, { words: PROMISES.c3, by: COMMITTEE, afterLine: 2 }],
  },
  {
    title: "لقاء مع حزب التقدم والاشتراكية، برئاسة أمينه العام",
    parties: [{ name: PPS, kind: "political_party" }],
    when: { kind: "exact", day: "2021-04-01" },
    place: "مقر الحزب",
    theirs: ["الأمين العام للحزب، رئيس اللقاء"],
    handedOver: "سلمنا الملف كاملا مع جميع المعطيات والشروحات.",
    notes: INTERNAL,
    promises: [{ words: PROMISES.c4, news: "صدرت التعليمات في حينه." }, { words: PROMISES.c5, afterLine: 1 }, { words: PROMISES.c6 }],
  },
  {
    title: "لقاء مع الاتحاد المغربي للشغل، برئاسة أمينه العام",
    parties: [{ name: UMT, kind: "union" }],
    when: { kind: "exact", day: "2021-04-02", time: "11:00" },
    place: "مقر الاتحاد",
    ours: ["التنسيقية", "رئيس الجمعية الوطنية للجماعات الترابية وأعضاؤها"],
    theirs: ["الأمين العام للاتحاد، رئيس اللقاء", "المحاور في قطاع الجماعات الترابية، عضو المكتب الوطني للاتحاد"],
    handedOver: "تم عرض الملف بتفصيل.",
    promises: [{ words: PROMISES.c7 }, { words: PROMISES.c8, news: "صدرت التعليمات في حينه إلى المحاور في القطاع." }],
  },
];

/** a1, at the call of the association. */
export const ACTION = {
  title: "إضراب ووقفة احتجاجية",
  kinds: ["strike", "stand"],
  day: "2021-03-30",
  place: "الرباط",
  body: "بدعوة من الجمعية الوطنية للجماعات الترابية. دعت التنسيقية منخرطيها إلى المشاركة في الوقفة وفي لقاء الدار البيضاء، وانتقل وفدها إلى الرباط.",
} as const;

/** How one would see that c2 is kept, and by what the bureau of the test saw it. */
export const TEST_OF_C2 = "إفادة من اللجنة بأن الاتصال تم";
export const EVIDENCE_OF_C2 = "مراسلة من رئيس اللجنة تفيد أن الاتصال تم.";
