/** What a commitment waits for, in words that every form shares in which it is said. */
export const triggers = {
  kind: "شرط الانطلاق",
  kinds: { commitment: "الوفاء بالتزام آخر", event: "حدث منتظر", day: "يوم محدد" },
  commitment: "بعد الوفاء بالالتزام",
  none: "اختيار الالتزام",
  theDossier: "من التزامات الملف",
  text: "الحدث المنتظر",
  textHelp: "مثال: صدور المرسوم.",
  event: "ما تحقق به، إن كان مسجلا في الملف",
  eventNone: "لم يتحقق بعد",
  on: "اليوم الذي يبدأ منه الحساب",
  days: "بعد كم يوما",
  daysHelp: "يترك فارغا إن لم يذكر.",
} as const;
