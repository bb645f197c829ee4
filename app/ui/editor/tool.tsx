import type { ReactNode } from "react";

/** Looks of a tool: pressed where the text at the cursor is so already, at rest where it cannot be used there. */
export type ToolState = { readonly pressed?: boolean; readonly disabled?: boolean };

type ToolProps = ToolState & {
  /** What it does, in the reader's language. */
  readonly name: string;
  /** The keys that do the same, as `aria-keyshortcuts` names them. */
  readonly keys?: string;
  /** Opens something that asks for more. */
  readonly asks?: boolean;
  /** `stay`: it was pressed by the keyboard, and the focus stays in the row. */
  readonly onUse: (how: { readonly stay: boolean }) => void;
  readonly onShow: (name: string | null) => void;
  readonly children: ReactNode;
};

/** One tool of the row. A pointer does not take the cursor out of the text. One at rest can still be found and named. */
export function Tool({ name, keys, asks, pressed, disabled, onUse, onShow, children }: ToolProps) {
  return (
    <button
      type="button" className="tool" aria-label={name} aria-keyshortcuts={keys} aria-pressed={pressed} aria-disabled={disabled || undefined} aria-haspopup={asks ? "dialog" : undefined}
      onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!disabled) onUse({ stay: event.detail === 0 });
      }}
      onPointerEnter={() => onShow(name)} onPointerLeave={() => onShow(null)} onFocus={() => onShow(name)} onBlur={() => onShow(null)}
    >
      {children}
    </button>
  );
}
