import { spawn, type ChildProcess } from "node:child_process";

/** The real application in a process of its own. */
export interface RunningApp {
  url: string;
  /** Asked by /setup; `undefined` once a union exists. */
  setupCode: string | undefined;
  process: ChildProcess;
  /** Everything it has written so far, standard output and error. */
  output(): string;
  /** Asks it to stop and waits; gives its exit code. */
  stop(): Promise<number | null>;
}

const START_LIMIT = 60_000;

/** What a process needs of the machine it runs on. Of the settings of the application it has only what its test gives it, not what another test has set in this process. */
const OF_THE_MACHINE = ["PATH", "HOME", "USER", "TMPDIR", "LANG", "TZ"];

function machine(): Record<string, string | undefined> {
  return Object.fromEntries(OF_THE_MACHINE.map((name) => [name, process.env[name]]));
}

/** Starts `scripts/start.ts` on a free port, with the settings `env`. Throws with its output when it ends instead. */
export function startApp(env: Record<string, string>): Promise<RunningApp> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: { ...machine(), NODE_ENV: "test", HOST: "127.0.0.1", PORT: "0", BREACH_CHECK: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The application did not start within ${START_LIMIT / 1000} seconds:\n${output}`));
    }, START_LIMIT);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /^Hiwar listens on (\S+)$/m.exec(output)?.[1];
      if (!url) return;
      clearTimeout(limit);
      const setupCode = /with the code (\S+)$/m.exec(output)?.[1];
      const stop = (): Promise<number | null> => {
        child.kill("SIGTERM");
        return ended;
      };
      resolve({ url, setupCode, process: child, output: () => output, stop });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => {
      clearTimeout(limit);
      reject(new Error(`The application ended with ${code}:\n${output}`));
    });
  });
}
