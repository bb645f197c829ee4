import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";

const STEPS: Readonly<Record<string, "next" | "previous" | "first" | "last">> = { Home: "first", End: "last" };

/**
 * One stop of the Tab key for a whole row of buttons; within it the arrow keys go from one to the next, in the direction of writing: where the page
 * runs from right to left, the left arrow goes on. Buttons that cannot be pressed are passed over. `buttons` changes when others come or go.
 */
export function useRovingFocus(row: RefObject<HTMLElement | null>, buttons: unknown) {
  const current = useRef<HTMLElement | null>(null);

  const all = useCallback(() => [...(row.current?.querySelectorAll<HTMLElement>("button:not([aria-disabled='true'])") ?? [])], [row]);
  const settle = useCallback(() => {
    const found = all();
    const stop = current.current && found.includes(current.current) ? current.current : found[0];
    for (const button of row.current?.querySelectorAll<HTMLElement>("button") ?? []) button.tabIndex = button === stop ? 0 : -1;
  }, [all, row]);

  useEffect(settle, [settle, buttons]);

  const onFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      current.current = target;
      settle();
    },
    [settle],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const step = STEPS[event.key] ?? sideways(event.key, event.currentTarget);
      if (!step) return;
      event.preventDefault();
      const found = all();
      const place = found.findIndex((button) => button === document.activeElement);
      const to = { first: 0, last: found.length - 1, next: (place + 1) % found.length, previous: (place - 1 + found.length) % found.length }[step];
      found[to]?.focus();
    },
    [all],
  );

  return { onFocus, onKeyDown };
}

function sideways(key: string, row: HTMLElement): "next" | "previous" | null {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const toTheLeft = getComputedStyle(row).direction === "rtl" ? "next" : "previous";
  return (key === "ArrowLeft") === (toTheLeft === "next") ? "next" : "previous";
}
