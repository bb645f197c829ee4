import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { hydrated } from "~/i18n/ar/hydrated";

const source = (file: string): string => readFileSync(file, "utf8");

/** The file of ours that an import leads to; undefined for a package. */
function fileOf(from: string, imported: string): string | undefined {
  const base = imported.startsWith("~/") ? path.join("app", imported.slice(2)) : imported.startsWith(".") ? path.join(path.dirname(from), imported) : undefined;
  return base && [".tsx", ".ts"].map((end) => base + end).find((file) => existsSync(file));
}

/** The components that some files draw, however deep. Loaders and actions stay on the server: only `app/ui` reaches the browser. */
function componentsOf(files: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, imported = ""] of source(file).matchAll(/^import (?!type)[^;]*?from "([^"]+)"/gm)) {
      const found = fileOf(file, imported);
      if (found?.startsWith("app/ui/")) waiting.push(found);
    }
  }
  return [...seen];
}

/** The parts of the catalogue that a component asks for by name. */
function partsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/useTranslations\("(\w+)/g)].map(([, part = ""]) => part);
  const fromRoot = text.includes("useTranslations()") ? [...text.matchAll(/\bt(?:\.rich|\.has)?\(["`](\w+)\./g)].map(([, part = ""]) => part) : [];
  return [...named, ...fromRoot];
}

const routes = readdirSync("app/routes").map((name) => path.join("app/routes", name)).filter((file) => source(file).includes("hydrate: true"));

test("some pages come with scripts", () => {
  expect(routes.length).toBeGreaterThan(0);
});

test("whatever a page with scripts shows is among the messages that its browser fetches", () => {
  const asked = componentsOf([...routes, "app/root.tsx"]).flatMap((file) => partsIn(source(file)).map((part) => ({ file, part })));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ part }) => !Object.hasOwn(hydrated, part))).toEqual([]);
});

test("no message is fetched that no page with scripts shows", () => {
  const asked = new Set(componentsOf([...routes, "app/root.tsx"]).flatMap((file) => partsIn(source(file))));
  expect(Object.keys(hydrated).filter((part) => !asked.has(part))).toEqual([]);
});
