export const SENTENCES = [
  "نطالب بتسوية الوضعية الإدارية والمالية للكتاب الإداريين خريجي مراكز التكوين الإداري، أسوة بزملائهم في القطاعات الأخرى.",
  "وحيث إن المرسوم المنظم لهذه الفئة لم يفعل منذ صدوره، فإن المعنيين بالأمر لا يزالون محرومين من حقهم في الترقية بالأقدمية.",
  "ونذكر بأن الوزارة الوصية التزمت في اجتماع سابق بموافاتنا بجواب كتابي داخل أجل لا يتعدى ثلاثين يوما.",
  "لذلك نلتمس برمجة جلسة حوار في أقرب الآجال، بحضور المديرية العامة للجماعات الترابية ومديرية الموارد البشرية.",
];

/** An Arabic memorandum of at least so many characters, as it comes from a word processor: headings, paragraphs, lists and a table. */
export function memorandum(characters: number): { readonly html: string; readonly text: string } {
  const parts: string[] = [];
  const words: string[] = [];
  for (let place = 0; words.join("").length < characters; place += 1) {
    const body = Array.from({ length: 3 }, (_, sentence) => SENTENCES[(place + sentence) % SENTENCES.length] ?? "").join(" ");
    if (place % 12 === 0) parts.push(`<h2>المحور ${place / 12 + 1}</h2>`);
    if (place % 12 === 5) parts.push(`<ol><li>${SENTENCES[0]}</li><li>${SENTENCES[1]}</li></ol>`);
    if (place % 12 === 9) parts.push("<table><tr><th>الفئة</th><th>العدد</th></tr><tr><td>كتاب إداريون</td><td>1250</td></tr></table>");
    parts.push(`<p class="MsoNormal" style="text-align:right">${body}</p>`);
    words.push(body);
  }
  return { html: parts.join("\n"), text: words.join("\n\n") };
}
