import { type FormEvent, type RefObject, useCallback, useEffect, useState } from "react";

import type { Keeper } from "./keeper";

const TRIES_AGAIN_AFTER_MS = 5_000;

type SaveOptions = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly keeper: RefObject<Keeper | null>;
  /** Writes how the text reads now into the fields that are sent. */
  readonly fillIn: () => void;
};

type Sent = { readonly kind: "saved"; readonly to: string } | { readonly kind: "answered" } | { readonly kind: "no network" };

/** Sends the form as the browser would; a redirect is how the server says that it saved. */
async function send(form: HTMLFormElement): Promise<Sent> {
  try {
    const response = await fetch(form.action, { method: "POST", body: new FormData(form) });
    void response.body?.cancel();
    return response.redirected && response.ok ? { kind: "saved", to: response.url } : { kind: "answered" };
  } catch {
    return { kind: "no network" };
  }
}

/**
 * Saving a version with scripts: the text is kept first, then sent in the background, so that a lost network leads to no page of the browser's own. It
 * waits and goes by itself when the network is back. Whatever else the server answers is shown as a page, by sending the form the plain way.
 */
export function useSave({ form, keeper, fillIn }: SaveOptions) {
  const [state, setState] = useState<"idle" | "sending" | "waiting">("idle");

  const save = useCallback(async () => {
    const sent = form.current;
    if (!sent) return;
    setState("sending");
    await keeper.current?.flush();
    fillIn();
    const answer = await send(sent);
    if (answer.kind === "no network") return setState("waiting");
    if (answer.kind === "answered") return sent.submit();
    await keeper.current?.forget();
    window.location.assign(answer.to);
  }, [form, keeper, fillIn]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const { submitter } = event.nativeEvent as SubmitEvent;
      if (submitter?.hasAttribute("formaction")) return fillIn();
      event.preventDefault();
      if (state !== "sending") void save();
    },
    [fillIn, save, state],
  );

  useEffect(() => {
    if (state !== "waiting") return undefined;
    const again = () => void save();
    const clock = window.setInterval(again, TRIES_AGAIN_AFTER_MS);
    window.addEventListener("online", again);
    return () => {
      window.clearInterval(clock);
      window.removeEventListener("online", again);
    };
  }, [state, save]);

  return { waiting: state === "waiting", onSubmit };
}
