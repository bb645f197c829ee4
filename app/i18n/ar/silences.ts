/** The log of what a party left without an answer. */
export const silences = {
  title: "سجل ما بقي دون جواب",
  pageTitle: "دون جواب: {party}",
  lede: "ما أودع لدى هذا الطرف ولم يرد عنه أي جواب، الأقدم أولا.",
  caption: "النقط التي لم يرد عنها جواب",
  asked: "المطلب",
  on: "يوم الإيداع",
  since: "المدة",
  point: "النقطة {point} من: {file}",
  dossier: "الملف",
  again: "{count, plural, zero {لم يودع ثانية} one {أودع مرة أخرى بعد ذلك} two {أودع مرتين بعد ذلك} few {أودع {number} مرات بعد ذلك} many {أودع {number} مرة بعد ذلك} other {أودع {number} مرة بعد ذلك}}",
  closed: "إلى حين إقفال الملف",
  emptyTitle: "لا شيء دون جواب",
  empty: "كل ما تطلعون عليه مما أودع لدى هذا الطرف ورد عنه جواب، أو لم يودع لديه شيء بعد.",
  link: "ما بقي دون جواب",
  linkHelp: "ما أودع لديه ولم يرد عنه جواب، ومنذ متى",
} as const;
