import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
type Palette = ReadonlyMap<string, string>;

const source = readFileSync(new URL("../../app/ui/styles/tokens.css", import.meta.url), "utf8");
const [lightPart = "", darkPart = ""] = source.split("@media screen and (prefers-color-scheme: dark)");
const coloursIn = (css: string) => new Map([...css.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
const light: Palette = coloursIn(lightPart);
const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark: new Map([...light, ...coloursIn(darkPart)]) };

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back].map((name) => {
    const colour = PALETTES[theme].get(name);
    if (!colour) throw new Error(`There is no colour called ${name}.`);
    return luminance(colour);
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const STATES = ["ours", "theirs", "kept", "broken", "silent", "brand"] as const;
const GROUNDS = ["paper", "surface", "sunken"] as const;

/** Words and what they stand on: every pair that the stylesheet makes. */
const TEXT: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => [["ink", ground], ["muted", ground], ["brand", ground]] as const),
  ...STATES.flatMap((state) => [[state, `${state}-soft`], [state, "surface"], [state, "paper"], ["ink", `${state}-soft`]] as const),
  ["muted", "brand-soft"],
  ["brand-deep", "paper"],
  ["brand-deep", "surface"],
  ["brand-deep", "brand-soft"],
  ["on-brand", "brand"],
  ["on-brand", "brand-deep"],
];

/** Edges of controls, rings of focus, edges of cards and marks that say something. */
const SHAPES: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => [["control", ground], ["brand", ground], ["ink", ground]] as const),
  ...STATES.map((state) => [state, "surface"] as const),
  ["brand", "brand-soft"],
  ["broken", "paper"],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(TEXT)("lets %s be read on %s", (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("lets %s be made out on %s", (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe("the tokens", () => {
  it("give every colour of the light theme a dark counterpart, and no other", () => {
    expect([...coloursIn(darkPart).keys()].toSorted()).toEqual([...light.keys()].toSorted());
  });

  it("are the only place where a colour is written down", () => {
    const others = ["base", "layout", "frame", "menu", "button", "badge", "card", "measure", "story", "list", "notice", "form", "choice"];
    const written = others.flatMap((name) => readFileSync(new URL(`../../app/ui/styles/${name}.css`, import.meta.url), "utf8").match(/#[0-9a-f]{3,8}\b/gi) ?? []);
    expect(written).toEqual([]);
  });
});
