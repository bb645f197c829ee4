import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";

import { Button } from "../button";

type DialogProps = {
  readonly title: ReactNode;
  /** The words of the button that does it; none where choosing does it. */
  readonly submit?: ReactNode;
  readonly onSubmit?: () => void;
  readonly onClose: () => void;
  /** Other words for leaving it as it is. */
  readonly cancel?: ReactNode;
  readonly children: ReactNode;
  /** Quieter buttons beside. */
  readonly more?: ReactNode;
};

/**
 * Asks for something in the middle of writing. It is the browser's own dialog: the page behind is out of reach, and Escape closes it. It stands at the
 * end of the document, since a form cannot stand in a form, and what happens in it stays in it.
 */
export function Dialog({ title, submit, onSubmit, onClose, cancel, children, more }: DialogProps) {
  const t = useTranslations("editor.dialog");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it leaves the document: only a dialog that is closed in it gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit?.();
  };
  return createPortal(
    <dialog ref={dialog} className="ask" aria-labelledby={id} onCancel={onClose} onInput={(event) => event.stopPropagation()}>
      <form className="ask-form" method="dialog" noValidate onSubmit={send}>
        <h2 id={id}>{title}</h2>
        {children}
        <div className="actions">
          {submit && <Button kind="go">{submit}</Button>}
          {more}
          <Button type="button" onClick={onClose}>{cancel ?? t("cancel")}</Button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}

type AskFieldProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly optional?: ReactNode;
  readonly dir?: "auto" | "ltr";
  readonly type?: "text" | "search" | "url";
};

/** A field of a dialog. */
export function AskField({ label, value, onChange, help, error, optional, dir = "auto", type = "text" }: AskFieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </label>
      {help && <p className="field-help" id={`${id}-help`}>{help}</p>}
      <input
        id={id} className="control" type={type} inputMode={type === "url" ? "url" : undefined} dir={dir} placeholder=" " value={value} autoComplete="off"
        aria-describedby={described || undefined} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value)}
      />
      {error && <p className="field-error" id={`${id}-error`} role="alert">{error}</p>}
    </div>
  );
}
