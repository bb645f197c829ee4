import type { ReactNode } from "react";

import { Button } from "../button";
import type { Icon } from "../icons";

type SubmitBarProps = {
  /** What the one button does, as a verbal noun. */
  readonly label: ReactNode;
  readonly icon?: Icon;
  /** The name and value that say which button was pressed, where a form has more than one. */
  readonly name?: string;
  readonly value?: string;
  /** Quieter buttons and links beside it. */
  readonly children?: ReactNode;
};

/** The end of a form, always in sight. */
export function SubmitBar({ label, icon, name, value, children }: SubmitBarProps) {
  return (
    <div className="submit-bar">
      <Button kind="go" icon={icon} name={name} value={value}>
        {label}
      </Button>
      {children}
    </div>
  );
}
