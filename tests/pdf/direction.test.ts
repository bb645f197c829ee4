import { describe, expect, it } from "vitest";

import { directionOfText } from "~/pdf/direction";

describe("the direction of a text on paper", () => {
  it.each([
    ["its first letter", "الملف 2021", "ltr", "rtl"],
    ["its first letter, after figures and signs", "2 · avril 2021", "rtl", "ltr"],
    ["its first letter outside what is isolated", "\u2068لقاء مع الحزب\u2069 · 2 avril 2021", "rtl", "ltr"],
    ["its first letter outside isolates within isolates", "\u2068Réunion \u2067أولى\u2069 au siège\u2069 · يوم 2 أبريل", "ltr", "rtl"],
    ["the page, where everything is isolated", "\u2068لقاء مع الحزب\u2069 · 2021", "ltr", "ltr"],
    ["the page, where there is no letter", "2021 – 2026", "rtl", "rtl"],
    ["its first letter, where an isolate ends that never began", "\u2069avril", "rtl", "ltr"],
  ] as const)("is that of %s", (_, text, otherwise, direction) => {
    expect(directionOfText(text, otherwise)).toBe(direction);
  });
});
