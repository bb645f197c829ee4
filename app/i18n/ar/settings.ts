/** A person's own account. */
export const settings = {
  title: "الإعدادات",
  tabs: {
    label: "أقسام الإعدادات",
    account: "حسابكم",
    contacts: "وسائل الاتصال",
    notifications: "الإشعارات",
    password: "كلمة المرور",
    devices: "الأجهزة",
    secondFactor: "التحقق بخطوتين",
    data: "معطياتكم",
  },
  account: "حسابكم",
  notices: "التوصل بإشعارات بالبريد الإلكتروني",
  noticesHelp: "لا تتضمن أي معلومة سرية.",
  save: "حفظ",
  saved: "تم حفظ حسابكم.",
  password: {
    title: "تغيير كلمة المرور",
    current: "كلمة المرور الحالية",
    new: "كلمة المرور الجديدة",
    help: "تنتهي كل جلساتكم على الأجهزة الأخرى.",
    submit: "تغيير كلمة المرور",
    saved: "تم تغيير كلمة المرور، وانتهت جلساتكم على الأجهزة الأخرى.",
  },
  roles: "صفاتكم",
  reason: "يسند الصفات مسؤول(ة) المنصة.",
} as const;
