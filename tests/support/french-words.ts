import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const CATALOGUE = path.resolve("app/i18n/fr");

/** Every distinct French word of the product's own catalogue that is more than a letter: what stands between quotation marks in it. */
export function frenchWords(): string[] {
  const texts = readdirSync(CATALOGUE).flatMap((file) => readFileSync(path.join(CATALOGUE, file), "utf8").match(/"[^"\n]*"/g) ?? []);
  return [...new Set(texts.join(" ").replaceAll(/<[^>]*>|\{[^}]*/g, " ").match(/\p{Script=Latin}{2,}/gu) ?? [])];
}
