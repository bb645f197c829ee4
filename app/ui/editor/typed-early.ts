import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** A field that somebody typed in, by its name, as it reads now. */
export type Typed = ReadonlyMap<string, string>;

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (control: Element): control is Field => control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== "hidden");

/** The fields of a form that read otherwise than they were sent. */
export function typedIn(form: HTMLFormElement): Typed {
  const changed = [...form.elements].filter((control): control is Field => isField(control) && control.value !== control.defaultValue);
  return new Map(changed.map((control) => [control.name, control.value]));
}

function typeAgain(form: HTMLFormElement, typed: Typed): void {
  for (const control of form.elements) {
    if (!isField(control)) continue;
    const before = typed.get(control.name);
    if (before !== undefined && control.value === control.defaultValue) control.value = before;
  }
}

// On the server there is no layout, and React says so.
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Whatever was typed before the scripts of the page were there stays typed. React sets every text area back to what was sent when it takes a page over;
 * so the fields are read before that, and written again after it.
 */
export function useTypedEarly(id: string, form: RefObject<HTMLFormElement | null>): void {
  const [early] = useState<Typed>(() => {
    const sent = typeof document === "undefined" ? null : document.querySelector<HTMLFormElement>(`form#${id}`);
    return sent ? typedIn(sent) : new Map();
  });
  useBeforePaint(() => {
    if (form.current) typeAgain(form.current, early);
  }, [early, form]);
}
