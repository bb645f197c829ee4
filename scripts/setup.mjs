// Runs before `npm start` and `npm test` with nothing but Node: installs what is missing, builds what has changed, and is
// silent when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const CHECKOUT = fileURLToPath(new URL("..", import.meta.url));
const NODE = [20, 19];
const EMBEDDED = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];
const SOURCES = ["app", "db", "public", "package-lock.json", "package.json", "remix.config.js", "tsconfig.json", "vite.config.ts"];

const at = (...parts) => path.join(CHECKOUT, ...parts);

/** Why this machine cannot run Hiwar, in one sentence; `undefined` when it can. */
function refusal() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) return `Hiwar needs Node ${NODE.join(".")} or newer; this is ${process.versions.node}.`;
  if (process.platform === "win32") return "Hiwar does not run on Windows itself: use the Windows Subsystem for Linux.";
  if (process.env.DATABASE_URL) return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const musl = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
  if (EMBEDDED.includes(platform) && !musl) return undefined;
  return `No PostgreSQL comes with Hiwar for ${platform}${musl ? " without glibc" : ""}: install PostgreSQL 15 to 18 and give its address in DATABASE_URL.`;
}

/** One number for the paths and contents of `entries`, files or folders of the checkout. */
function hashOf(entries) {
  const hash = createHash("sha256");
  const add = (name) => {
    const stat = statSync(at(name), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const inner of readdirSync(at(name)).sort()) add(path.join(name, inner));
    else hash.update(`${name}\0${stat.size}\0`).update(readFileSync(at(name)));
  };
  for (const entry of entries) add(entry);
  return hash.digest("hex");
}

function kept(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Runs npm, by way of the one that runs us where there is one; says whether it succeeded. */
function npm(args, output, environment = {}) {
  const env = { ...process.env, ...environment };
  const program = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  return spawnSync(program[0], [...program.slice(1), ...args], { cwd: CHECKOUT, env, stdio: ["ignore", output, output] }).status === 0;
}

function fail(command) {
  console.error(`npm ${command} failed: what it says stands above.`);
  process.exit(1);
}

function install() {
  const mark = at("node_modules", ".hiwar-lock");
  const wanted = hashOf(["package.json", "package-lock.json", "patches"]);
  if (kept(mark) === wanted) return;
  console.log("Installing what Hiwar needs; the first time this takes a minute or two.");
  // In production npm would leave out what the build needs.
  const options = ["--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  // A lockfile names the optional packages of the platform it was written on; where `ci` therefore refuses it, `install`
  // keeps its versions all the same and adds what this platform needs, without touching the file.
  const exact = npm(["ci", "--dry-run", "--ignore-scripts", ...options], "ignore");
  const command = exact ? ["ci"] : ["install", "--no-save"];
  // As `ci` does: what an older version patched cannot be patched again.
  if (!exact) rmSync(at("node_modules"), { recursive: true, force: true });
  if (!npm([...command, ...options], "inherit")) fail(command[0]);
  writeFileSync(mark, wanted);
}

function build() {
  const mark = at("build", ".sources");
  const wanted = hashOf(SOURCES);
  if (kept(mark) === wanted) return;
  console.log("Building.");
  rmSync(mark, { force: true });
  if (!npm(["run", "--silent", "build"], "inherit", { NODE_ENV: "production" })) fail("run build");
  mkdirSync(at("build"), { recursive: true });
  writeFileSync(mark, wanted);
}

const reason = refusal();
if (reason) {
  console.error(reason);
  process.exit(1);
}
install();
build();
