import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";

import { canEncrypt, draftKey, type DraftKey } from "./cipher";
import { type Entries, entriesFrom, entriesOf } from "./entries";
import { isThere, send } from "./send";
import { draftPlace, dropOldDrafts } from "./store";

const KEPT_AFTER_MS = 400;
const TRIES_AGAIN_AFTER_MS = 15_000;

/** `off`: this browser cannot keep a draft here. `waiting`: sent without a network, and sent again when it is back. */
export type DraftState = "off" | "fresh" | "keeping" | "kept" | "sending" | "waiting";

type DraftOptions = {
  readonly form: RefObject<HTMLFormElement | null>;
  /** The name of the draft on this device: whose it is, and of which form. */
  readonly name: string;
  /** The person's key, as the server gave it. */
  readonly secret: string;
  /** Whether a draft may be put back: not over a form that the server sent back with its own values. */
  readonly restores: boolean;
  /** The address of the record that a draft would make, if the server has it already: then the draft is done with. */
  readonly recordAt: (entries: Entries) => string | null;
  readonly onRestore: (entries: Entries) => void;
};

/**
 * Keeps what is typed in a form on this device, encrypted, within half a second; puts it back when the page is opened again; sends the form in the
 * background, and again when the network is back; lets go of the draft once the server has saved.
 */
export function useDraft({ form, name, secret, restores, recordAt, onRestore }: DraftOptions) {
  const [state, setState] = useState<DraftState>("off");
  const [restored, setRestored] = useState(false);
  const key = useRef<DraftKey | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const options = useRef({ recordAt, onRestore });
  useEffect(() => {
    options.current = { recordAt, onRestore };
  });

  const keep = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!key.current || !form.current) return;
    const written = draftPlace(name).write(await key.current.seal(JSON.stringify(entriesOf(form.current))));
    setState((before) => (before === "keeping" || before === "fresh" || before === "kept" ? (written ? "kept" : "off") : before));
  }, [form, name]);

  useEffect(() => {
    let gone = false;
    const open = async () => {
      if (!canEncrypt()) return;
      const opened = await draftKey(secret);
      if (gone) return;
      key.current = opened;
      dropOldDrafts(Date.now());
      setState("fresh");
      const entries = await kept(opened, name, options.current.recordAt);
      if (gone || !entries || !restores) return;
      options.current.onRestore(entries);
      setRestored(true);
      setState("kept");
    };
    void open();
    return () => {
      gone = true;
    };
  }, [name, secret, restores]);

  const onInput = useCallback(() => {
    if (!key.current) return;
    setState("keeping");
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(), KEPT_AFTER_MS);
  }, [keep]);

  const sendNow = useCallback(async () => {
    if (!form.current) return;
    setState("sending");
    const sent = await send(form.current);
    if (sent.kind === "no network") setState("waiting");
    else if (sent.kind === "answered") form.current.submit();
    else {
      draftPlace(name).clear();
      window.location.assign(sent.to);
    }
  }, [form, name]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      if (!key.current || event.defaultPrevented) return;
      event.preventDefault();
      if (state === "sending") return;
      void keep().then(sendNow);
    },
    [keep, sendNow, state],
  );

  useEffect(() => {
    if (state !== "waiting") return undefined;
    const again = () => void sendNow();
    const clock = window.setInterval(again, TRIES_AGAIN_AFTER_MS);
    window.addEventListener("online", again);
    return () => {
      window.clearInterval(clock);
      window.removeEventListener("online", again);
    };
  }, [state, sendNow]);

  const discard = useCallback(() => {
    draftPlace(name).clear();
    window.location.assign(window.location.href);
  }, [name]);

  return { state, restored, onInput, onSubmit, discard };
}

/** The draft kept under a name, unless the server has its record already; then, as when it cannot be read, it goes. */
async function kept(key: DraftKey, name: string, recordAt: DraftOptions["recordAt"]): Promise<Entries | null> {
  const place = draftPlace(name);
  const sealed = place.read();
  const entries = sealed ? entriesFrom(await key.open(sealed)) : null;
  const address = entries && recordAt(entries);
  if (entries && !(address && (await isThere(address)))) return entries;
  if (sealed) place.clear();
  return null;
}
