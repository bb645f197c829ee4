/** The bureau's desk. */
export const review = {
  title: "على أنظار المكتب",
  lede: "الملفات والمطالب المحالة على المكتب، أقدمها أولا.",
  empty: "لا شيء في انتظار البت",
  emptyHow: "تظهر هنا الملفات والمطالب فور إحالتها على المكتب.",
  demands: "مطالب قيد المراجعة",
  submitted: "أحاله {name}، {day}",
  waiting: "{count, plural, zero {أحيل اليوم} one {في الانتظار منذ يوم واحد} two {في الانتظار منذ يومين} few {في الانتظار منذ {number} أيام} many {في الانتظار منذ {number} يوما} other {في الانتظار منذ {number} يوم}}",
  again: "{count, plural, zero {إحالة أولى} one {إحالة أولى} two {إحالة ثانية} few {الإحالة رقم {number}} many {الإحالة رقم {number}} other {الإحالة رقم {number}}}",
  missing: "ما ينقصه: {gaps}",
  complete: "كل الخانات مستوفاة",
  ownHand: "لكم يد في هذا الملف، فلا تبتون فيه.",
  read: "قراءة الملف",
} as const;
