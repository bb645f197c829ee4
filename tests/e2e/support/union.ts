/** The union of the first day: everybody is named by office, places by what they are. */
export const UNION = "النقابة الوطنية لموظفي الجماعات";
export const BRANCHES = { first: "فرع الرباط", second: "فرع الدار البيضاء" } as const;
export const AUTHORISATION = "D-GRH-112/2026";

export const KEEPERS = {
  administrator: { name: "مسؤولة المنصة", email: "administrator@union.invalid" },
  bureau: { name: "عضوة المكتب الوطني", email: "bureau@union.invalid" },
  first: { name: "منسق فرع الرباط", email: "first@union.invalid" },
  second: { name: "منسقة فرع الدار البيضاء", email: "second@union.invalid" },
} as const;

/** Members by number: every other one has a telephone and no e-mail address. */
export function memberOf(branch: string, number: number): { readonly name: string; readonly email: string } {
  const figures = String(number).padStart(3, "0");
  return { name: `منخرط رقم ${number}، ${branch}`, email: number % 2 === 0 ? `0661000${figures}` : `member-${figures}@union.invalid` };
}

export const MINISTRY = "وزارة الداخلية";

export const DOSSIER = {
  title: "التعويض عن الأخطار المهنية",
  category: "أعوان النظافة والأوراش",
  grounds: "ينص عليه المرسوم، ولم يصرف لأعوان الميدان منذ صدوره.",
} as const;

/** A second file, a draft that a meeting can be moved to. */
export const OTHER_DOSSIER = "الترقية بالأقدمية";

/** Two meetings with the same office: one that never took place, one that was about the other file. */
export const MEETINGS = {
  wrong: {
    title: "لقاء سجل خطأ",
    parties: [{ name: "ولاية الجهة", kind: "directorate" }],
    when: { kind: "exact", day: "2026-02-10" },
    theirs: ["الكاتب العام للولاية"],
    handedOver: "المذكرة المطلبية.",
    promises: [{ words: "رفع المذكرة إلى الوزارة خلال أسبوع" }],
  },
  elsewhere: {
    title: "لقاء بشأن لوائح الترقية",
    parties: [{ name: "مديرية الموارد البشرية", kind: "directorate" }],
    when: { kind: "exact", day: "2026-02-12" },
    theirs: ["رئيس مصلحة الترقيات"],
    handedOver: "لائحة المعنيين بالترقية.",
    promises: [{ words: "نشر لوائح الترقية قبل نهاية الشهر" }],
  },
} as const;

export const REASON = "سجل في غير محله: لم يعقد هذا اللقاء.";
export const BACK_AGAIN = "تأكد أن اللقاء انعقد فعلا.";
