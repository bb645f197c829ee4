import type { Paper } from "~/presenters/paper";

import { keptIn } from "./kept-parts";
import { print } from "./print";

/** What is asked of this process, and what it answers: how far it is, and in the end the paper or what is wrong with it. */
export type Order = { readonly id: number; readonly paper: Paper; readonly folder: string | null };
export type Progress = { readonly id: number; readonly done: number; readonly parts: number };
export type Delivery = { readonly id: number; readonly bytes: Uint8Array; readonly pages: number } | { readonly id: number; readonly fault: string };

/** Draws one paper after another for the process that began this one, and ends with it. */
process.on("message", (order: Order) => {
  void draw(order).then((delivery) => process.send?.(delivery));
});
process.on("disconnect", () => process.exit(0));

async function draw({ id, paper, folder }: Order): Promise<Delivery> {
  const tell = (done: number, parts: number): void => void process.send?.({ id, done, parts } satisfies Progress);
  try {
    return { id, ...(await print(paper, folder === null ? {} : { keeping: keptIn(folder), onPart: tell })) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
