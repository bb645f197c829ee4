import { type ComponentType, lazy } from "react";

import type { RichEditorProps } from "./rich-editor";

const TRIES_AGAIN_AFTER_MS = 5_000;

/** Asks for the editor until it comes: without a network the plain fields do meanwhile. */
async function load(): Promise<{ readonly default: ComponentType<RichEditorProps> }> {
  for (;;) {
    try {
      return { default: (await import("./rich-editor")).RichEditor };
    } catch {
      await networkOrAWhile();
    }
  }
}

function networkOrAWhile(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener("online", () => resolve(), { once: true });
    window.setTimeout(resolve, TRIES_AGAIN_AFTER_MS);
  });
}

/** The editor, which weighs more than all the rest of the page: it is fetched once the page stands, and by no other page. */
export const LazyEditor = lazy(load);
