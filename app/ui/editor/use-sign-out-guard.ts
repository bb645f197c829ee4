import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

import type { Keeper } from "./keeper";

const isSignOut = (form: EventTarget | null): form is HTMLFormElement => form instanceof HTMLFormElement && new URL(form.action).pathname === "/sign-out";

/**
 * Signing out with a text on this device that the server does not have (settled question 23): it is sent first, and where that cannot be done the person
 * is asked whether it stays here, encrypted, or goes.
 */
export function useSignOutGuard(keeper: RefObject<Keeper | null>) {
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);

  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const kept = keeper.current;
      if (!isSignOut(event.target) || !kept?.isUnsent) return;
      event.preventDefault();
      form.current = event.target;
      void kept.flush().then((sent) => (sent ? form.current?.submit() : setAsked(true)));
    };
    document.addEventListener("submit", onSubmit, true);
    return () => document.removeEventListener("submit", onSubmit, true);
  }, [keeper]);

  const stay = useCallback(() => setAsked(false), []);
  const leave = useCallback(() => form.current?.submit(), []);
  const eraseAndLeave = useCallback(() => void keeper.current?.forget().then(leave), [keeper, leave]);
  return { asked, stay, leave, eraseAndLeave };
}
