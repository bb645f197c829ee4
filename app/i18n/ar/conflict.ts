/** The page that shows two versions of one record, when somebody else saved it meanwhile. */
export const conflict = {
  title: "صيغتان لنفس السجل",
  explanation: "أثناء تعديلكم، تم حفظ صيغة أخرى من طرف {name} يوم {date}. أما تعديلكم فلم يحفظ بعد: المرجو اختيار ما يحفظ.",
  explanationUnknown: "أثناء تعديلكم، تم حفظ صيغة أخرى من طرف شخص آخر. أما تعديلكم فلم يحفظ بعد: المرجو اختيار ما يحفظ.",
  yours: "صيغتكم",
  theirs: "الصيغة المحفوظة من طرف {name} يوم {date}",
  theirsUnknown: "الصيغة المحفوظة في هذه الأثناء",
  before: "الصيغة التي انطلقتم منها",
  field: "الخانة",
  chooseFor: "ما يحفظ في خانة «{field}»",
  same: "لا فرق بين الصيغتين",
  empty: "فارغ",
  keepMine: "الاحتفاظ بصيغتي",
  takeTheirs: "الأخذ بالصيغة المحفوظة",
  saveChoice: "حفظ الاختيار",
  discard: "التخلي عن تعديلي",
  differences: "{count, plural, zero {لا فرق} one {فرق واحد} two {فرقان} few {{number} فروق} many {{number} فرقا} other {{number} فرق}}",
} as const;
