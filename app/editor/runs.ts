import type { RichNode } from "~/domain/rich-text";

/** The parts of a paragraph in which runs of words under the same marks are one. */
export function joined(parts: readonly RichNode[]): readonly RichNode[] {
  const whole: RichNode[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.type === "text" && part.type === "text" && JSON.stringify(last.marks) === JSON.stringify(part.marks)) whole[whole.length - 1] = { ...last, text: `${last.text}${part.text}` };
    else whole.push(part);
  }
  return whole;
}
