import { readFileSync } from "node:fs";

/** The version of Hiwar that runs, as package.json says it. Only for what is started from the sources: the bundle of pages has no such file beside it. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}
