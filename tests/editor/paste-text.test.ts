import { expect, test } from "vitest";

import { htmlOfText, valueOf } from "~/editor/paste-text";

test.each([
  ["blank lines part paragraphs, and line ends within them are breaks", "السلام عليكم\r\n\r\nالمطالب:\nالأول", "<p>السلام عليكم</p><p>المطالب:<br>الأول</p>"],
  ["several blank lines, and lines of spaces, are one", "أ\n\n\n \t\nب", "<p>أ</p><p>ب</p>"],
  ["dashes are a list", "- أ\n- ب", "<ul><li><p>أ</p></li><li><p>ب</p></li></ul>"],
  ["so are bullets and long dashes", "• أ\n– ب", "<ul><li><p>أ</p></li><li><p>ب</p></li></ul>"],
  ["numbers are a list", "1. أ\n2) ب\n3- ج", "<ol><li><p>أ</p></li><li><p>ب</p></li><li><p>ج</p></li></ol>"],
  ["Arabic digits too", "١. أ\n٢. ب", "<ol><li><p>أ</p></li><li><p>ب</p></li></ol>"],
  ["a list that begins later keeps its number", "7. أ\n8. ب", '<ol start="7"><li><p>أ</p></li><li><p>ب</p></li></ol>'],
  ["items further in are a list within", "1. أ\n   - ب\n   - ج\n2. د", "<ol><li><p>أ</p><ul><li><p>ب</p></li><li><p>ج</p></li></ul></li><li><p>د</p></li></ol>"],
  ["words before and after a list stand outside it", "المطالب:\n- أ\n\nوالسلام", "<p>المطالب:</p><ul><li><p>أ</p></li></ul><p>والسلام</p>"],
  ["items with blank lines between are one list", "- أ\n\n- ب", "<ul><li><p>أ</p></li><li><p>ب</p></li></ul>"],
  ["another sign is another list", "- أ\n1. ب", "<ul><li><p>أ</p></li></ul><ol><li><p>ب</p></li></ol>"],
  ["markup is words", "<script>alert(1)</script>\n\n- <img src=x onerror=\"alert(1)\">", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><ul><li><p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p></li></ul>"],
])("%s", (_, text, html) => {
  expect(htmlOfText(text)).toBe(html);
});

test.each(["", "كلمة", "سطر\nوسطر", "97-15 قانون", "-5 درجات", "3.5 في المائة", "1998 كانت السنة"])("%j says nothing of how it is put in order", (text) => {
  expect(htmlOfText(text)).toBeNull();
});

test("the value of digits is the same in every script", () => {
  expect(["12", "١٢", "۱۲", "१२"].map(valueOf)).toEqual([12, 12, 12, 12]);
});

test("a long text without any order is looked at in no time", () => {
  const began = performance.now();
  htmlOfText(`${" \n".repeat(20_000)}x${" ".repeat(50_000)}`);
  htmlOfText("- ".repeat(50_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
