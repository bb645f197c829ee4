import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Paper } from "~/presenters/paper";

import { type Drawing, type Press, PressError } from "./press";
import type { Delivery, Order, Progress } from "./press-child";
import type { Printed } from "./print";

const CHILD = fileURLToPath(new URL("press-child.ts", import.meta.url));

type PressOptions = {
  /** How long one paper may take, or each part of one that tells of its parts, in milliseconds; its place in the line is not counted. */
  readonly limit?: number;
  /** How long the process stays, warm, when there is nothing to draw. */
  readonly idle?: number;
};

/** What is waited for. */
type Waiting = { readonly paper: Paper; readonly drawing: Drawing; readonly done: (printed: Printed) => void; readonly failed: (error: Error) => void };

/**
 * A press in a process of its own, one paper at a time: it is begun with the first paper and stays for the next. Whatever happens to it, a fault, too
 * little memory, too long a paper, happens to that paper alone; the next one is drawn by a new process.
 */
export function pressProcess({ limit = 60_000, idle = 300_000 }: PressOptions = {}): Press {
  const line: Waiting[] = [];
  let child: ChildProcess | null = null;
  let idling: NodeJS.Timeout | undefined;
  let isDrawing = false;
  let isClosed = false;
  let orders = 0;

  const end = (): void => {
    child?.removeAllListeners();
    child?.kill("SIGKILL");
    child = null;
  };

  const begin = (): ChildProcess => {
    const begun = fork(CHILD, { execArgv: ["--import", "tsx", "--max-old-space-size=768"], serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], env: { ...process.env, NODE_ENV: "production" } });
    // A warm press keeps nobody waiting who wants to end.
    begun.unref();
    begun.channel?.unref();
    return begun;
  };

  const rest = (): void => void (idling = setTimeout(end, idle).unref());

  const next = (): void => {
    const waiting = line.shift();
    if (!waiting) return rest();
    clearTimeout(idling);
    isDrawing = true;
    child ??= begin();
    const { paper, drawing } = waiting;
    draw(child, { id: (orders += 1), paper, folder: drawing.keptIn ?? null }, drawing, limit).then(waiting.done, (error: unknown) => {
      // A fault that the process told of leaves it sound.
      if (!(error instanceof PressError && error.reason === "undrawable")) end();
      waiting.failed(isClosed ? new PressError("closed", "while it drew") : (error as Error));
    }).finally(() => {
      isDrawing = false;
      next();
    });
  };

  return {
    warm: () => {
      clearTimeout(idling);
      child ??= begin();
      if (!isDrawing) rest();
    },
    print: (paper, drawing = {}) => new Promise((done, failed) => {
      if (isClosed) return failed(new PressError("closed", "before it began"));
      line.push({ paper, drawing, done, failed });
      if (!isDrawing) next();
    }),
    close: async () => {
      isClosed = true;
      clearTimeout(idling);
      for (const { failed } of line.splice(0)) failed(new PressError("closed", "before it began"));
      // What is being drawn hears of the end of the process, and says so.
      if (isDrawing) child?.kill("SIGKILL");
      else end();
    },
  };
}

/** Hands an order to the process and waits for what comes of it: a paper, a fault, its end, the limit, or that nobody wants it any more. */
function draw(child: ChildProcess, order: Order, { onPart, signal }: Drawing, limit: number): Promise<Printed> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-4_000));
    const leave = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", unwanted);
      child.stderr?.off("data", hear);
      child.off("message", delivered).off("exit", ended).off("error", broken);
    };
    const fail = (reason: PressError["reason"], detail: string): void => {
      leave();
      reject(new PressError(reason, detail));
    };
    const delivered = (delivery: Delivery | Progress): void => {
      if (delivery.id !== order.id) return;
      if ("done" in delivery) {
        timer.refresh();
        return onPart?.(delivery.done, delivery.parts);
      }
      if ("fault" in delivery) return fail("undrawable", delivery.fault);
      leave();
      resolve({ bytes: delivery.bytes, pages: delivery.pages });
    };
    const ended = (code: number | null): void => fail("broken", `ended with ${code ?? "a signal"}: ${said}`);
    const broken = (error: Error): void => fail("broken", error.message);
    const unwanted = (): void => fail("ended", "it is not wanted any more");
    const timer = setTimeout(() => fail("slow", `${limit} ms`), limit);
    if (signal?.aborted) return unwanted();
    signal?.addEventListener("abort", unwanted);
    child.stderr?.on("data", hear);
    child.on("message", delivered).on("exit", ended).on("error", broken);
    child.send(order, (error) => void (error && broken(error)));
  });
}
