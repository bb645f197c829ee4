import type { Paper } from "~/presenters/paper";

import { print } from "./print";

/** What is asked of this process, and what it answers. */
export type Order = { readonly id: number; readonly paper: Paper };
export type Delivery = { readonly id: number; readonly bytes: Uint8Array; readonly pages: number } | { readonly id: number; readonly fault: string };

/** Draws one paper after another for the process that began this one, and ends with it. */
process.on("message", (order: Order) => {
  void draw(order).then((delivery) => process.send?.(delivery));
});
process.on("disconnect", () => process.exit(0));

async function draw({ id, paper }: Order): Promise<Delivery> {
  try {
    return { id, ...(await print(paper)) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
