import { type RefObject, useEffect } from "react";

/** Less than this is the browser's own bars coming and going, not a keyboard. In pixels. */
const SMALLEST_KEYBOARD = 120;

/**
 * Keeps a bar in sight above the keyboard of a phone, which covers the page without making it shorter: while one is up, the bar carries the class
 * `above-keyboard`, and the property `--keyboard` says how much of the page is covered.
 */
export function useAboveKeyboard(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return undefined;
    const place = () => {
      const covered = Math.round(window.innerHeight - visualViewport.height - visualViewport.offsetTop);
      const isUp = window.innerHeight - visualViewport.height > SMALLEST_KEYBOARD && visualViewport.scale === 1;
      bar.current?.classList.toggle("above-keyboard", isUp);
      bar.current?.style.setProperty("--keyboard", `${Math.max(0, covered)}px`);
    };
    place();
    visualViewport.addEventListener("resize", place);
    visualViewport.addEventListener("scroll", place);
    return () => {
      visualViewport.removeEventListener("resize", place);
      visualViewport.removeEventListener("scroll", place);
    };
  }, [bar]);
}
