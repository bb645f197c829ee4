/** Words of the components that every page shares. */
export const ui = {
  tabs: "التنقل السريع",
  tab: {
    myDay: "مهامي",
    dossiers: "الملفات",
    logMeeting: "اجتماع",
    meetings: "الاجتماعات",
    commitments: "الالتزامات",
    parties: "الأطراف",
    review: "المراجعة",
    people: "الأشخاص",
    admin: "التدبير",
    settings: "الإعدادات",
  },
  lateness: { blocked: "رهين بالتزام آخر", dueSoon: "أجل قريب", noDate: "دون أجل محدد" },
  steps: { label: "مراحل الملف", done: "(مرحلة منجزة)", now: "(المرحلة الحالية)", toCome: "(مرحلة مقبلة)" },
  story: { title: "مسار الملف", ours: "نحن", theirs: "الأطراف الأخرى", both: "اجتماع" },
  when: { day: "اليوم", firstDay: "من يوم", lastDay: "إلى يوم" },
  form: {
    otherLanguages: "بلغات أخرى",
    problems: "{count, plural, zero {لا شيء للتصحيح} one {أمر واحد للتصحيح} two {أمران للتصحيح} few {{number} أمور للتصحيح} many {{number} أمرا للتصحيح} other {{number} أمر للتصحيح}}",
    problem: "{label} – {problem}",
  },
  consequences: {
    title: "ما الذي سيترتب على ذلك",
    undo: "يمكن التراجع",
    noUndo: "لا يمكن التراجع",
    reopens: "يمكن لعضو(ة) في المكتب إعادة فتحه لاحقا، مع التعليل.",
    final: "لا توجد بعد ذلك خطوة تعيده إلى حالة سابقة.",
  },
  text: { heading: "عنوان", notes: "هوامش", note: "الهامش {number}", back: "رجوع إلى النص، الهامش {number}" },
  linkToSend: { label: "الرابط", whatsapp: "إرسال عبر واتساب", email: "إرسال بالبريد" },
  nobodyMay: {
    delegate: "إسناد تفويض لمدة محددة",
    ask: "يمكن لمسؤول(ة) المنصة إسناد صفة عضو(ة) المكتب لمدة محددة: {names}.",
    askNobody: "يمكن لمسؤول(ة) المنصة إسناد صفة عضو(ة) المكتب لمدة محددة.",
  },
} as const;
