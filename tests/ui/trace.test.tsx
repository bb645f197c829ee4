import { expect, test } from "vitest";

import type { ComparedRow } from "~/presenters/trace";
import { ComparedTexts } from "~/ui/trace/compared-texts";
import { MarkedWords } from "~/ui/trace/marked-words";
import { TraceLink } from "~/ui/trace/trace-link";

import { rendered } from "./rendered";

const ROW: ComparedRow = {
  key: "q", label: "§7.2", ours: { text: "نشر المرسوم سنة 2026", note: "10 يناير 2026" }, counter: { text: "نشر المرسوم سنة 2027", note: "وزارة الداخلية" },
  agreed: [{ href: "/agreements/1#2", text: "نشر المرسوم سنة 2028", signed: false }],
};

test("what was added and what was taken out differ by their element and are said aloud, word by word in Arabic too", () => {
  const html = rendered(<MarkedWords before="إصدار المرسوم قبل 2026" after="إصدار مرسوم قبل 2026" />);
  expect(html).toMatch(/<del><span class="sr-only">حذف <\/span>المرسوم<\/del>/);
  expect(html).toMatch(/<ins><span class="sr-only">إضافة <\/span>مرسوم<\/ins>/);
  expect(html).toContain("<span>إصدار </span>");
});

test("the same words carry no mark", () => {
  expect(rendered(<MarkedWords before="نص واحد" after="نص واحد" />)).not.toMatch(/<del|<ins/);
});

test("texts that have nothing in common are shown whole, one after the other", () => {
  const [before, after] = ["أ", "ب"].map((letter) => Array.from({ length: 4000 }, (_, place) => `${letter}${place}`).join(" "));
  const html = rendered(<MarkedWords before={before ?? ""} after={after ?? ""} />);
  expect(html.match(/<del>/g)).toHaveLength(1);
  expect(html.match(/<ins>/g)).toHaveLength(1);
});

test("each column is marked against the one before it, and a draft says that it is not signed", () => {
  const html = rendered(<ComparedTexts rows={[ROW]} />);
  expect(html).toMatch(/2026<\/del>.*2027<\/ins>.*2027<\/del>.*2028<\/ins>/s);
  expect(html).toContain("مشروع لم يوقع");
  expect(rendered(<ComparedTexts rows={[]} />)).toBe("");
});

test("a trace link names its place to those who hear it", () => {
  expect(rendered(<TraceLink demandId="d" anchor="p 1" place="§7.2" />)).toMatch(/href="\/demands\/d\/trace\?paragraph=p%201".*مآل §7\.2/s);
});
