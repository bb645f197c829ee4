import { existsSync } from "node:fs";

import { installFromDebian, onPath } from "./debian";

/** Debian's list of Arabic words. */
export const ARABIC_DICTIONARY = "/usr/share/hunspell/ar.dic";

/** What the tests of papers ask beside what comes with npm: the package of Debian that brings it, and the tests that cannot do without. */
const TOOLS = [
  { package: "poppler-utils", isHere: () => onPath("pdftotext") !== undefined, neededBy: "tests/papers/extraction.test.ts" },
  { package: "qpdf", isHere: () => onPath("qpdf") !== undefined, neededBy: "tests/papers/sound-files.test.ts" },
  { package: "hunspell-ar", isHere: () => existsSync(ARABIC_DICTIONARY), neededBy: "tests/papers/shaping.test.ts" },
] as const;

type Tool = (typeof TOOLS)[number];

const missing = (): readonly Tool[] => TOOLS.filter(({ isHere }) => !isHere());

/** The tools that the tests of papers lack here, after those that could be had were installed. */
export function missingPaperTools(say: (line: string) => void): readonly Tool[] {
  const packages = missing().map((tool) => tool.package);
  if (packages.length === 0) return [];
  say(`Not here: ${packages.join(", ")}. Installing for the tests of papers.`);
  installFromDebian(packages);
  return missing();
}
