import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { builtApp } from "../support/built-app";

/** The pages on which a text is written. */
const WRITTEN_ON = ["routes/communique-edit", "routes/demand-edit"];
/** What every editor made of ProseMirror says of itself in its code, whatever the names in it became. */
const PROSEMIRROR = /ProseMirror-/;
/** Scripts of a page with the editor open, in bytes after gzip (settled question 26). */
const MOST = 320_000;

const fileOf = (url: string): string => path.join("build/client", url);

/** The chunks that one draws in by itself, itself included; those asked for later are not among them. */
function drawnIn(urls: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [...urls];
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const code = readFileSync(fileOf(url), "utf8");
    for (const [, from = ""] of code.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)) waiting.push(path.posix.join(path.posix.dirname(url), from));
  }
  return [...seen];
}

/** The chunks that one asks for later. */
const askedForLater = (url: string): readonly string[] =>
  [...readFileSync(fileOf(url), "utf8").matchAll(/import\(\s*[`"](\.\/[^`"]+\.js)[`"]\s*\)/g)].map(([, from = ""]) => path.posix.join(path.posix.dirname(url), from));

const holdsEditor = (url: string): boolean => PROSEMIRROR.test(readFileSync(fileOf(url), "utf8"));

test("no page draws the editor in by itself, that of a text included: it is asked for once the page stands", async () => {
  const { routes, entry } = (await builtApp()).assets;
  const modules = Object.values(routes).map(({ module }) => module);
  expect(modules.length).toBeGreaterThan(50);
  expect(drawnIn([...modules, entry.module, ...entry.imports]).filter(holdsEditor)).toEqual([]);
});

test("only the pages on which a text is written ask for the editor, and their scripts with the editor open keep within their bound", async () => {
  const { routes, entry } = (await builtApp()).assets;
  const editorsOf = (module: string) => drawnIn([module]).flatMap(askedForLater).filter((url) => drawnIn([url]).some(holdsEditor));
  const askers = Object.values(routes).filter(({ module }) => editorsOf(module).length > 0).map(({ id }) => id);
  expect(askers.toSorted()).toEqual(WRITTEN_ON);

  const heaviest = (urls: readonly string[]) => Math.max(...urls.map((url) => gzipSync(readFileSync(fileOf(url))).length));
  for (const id of WRITTEN_ON) {
    const page = [routes.root?.module ?? "", routes[id]?.module ?? "", entry.module, ...entry.imports];
    const languages = drawnIn(page).flatMap(askedForLater).filter((url) => url.includes("hydrated"));
    expect(languages).toHaveLength(3);
    const editor = drawnIn([...page, ...editorsOf(routes[id]?.module ?? "")]);
    const bytes = editor.reduce((sum, url) => sum + gzipSync(readFileSync(fileOf(url))).length, 0) + heaviest(languages);
    expect({ id, keeps: bytes < MOST }).toEqual({ id, keeps: true });
    // The bound is that of a page that really holds the editor.
    expect({ id, holds: bytes > 150_000 }).toEqual({ id, holds: true });
  }
});
