import type { ReactNode } from "react";

import { CheckCircleIcon, CrossCircleIcon, type Icon, InfoIcon, WarningIcon } from "./icons";
import type { Tone } from "./tones";

export type NoticeKind = "info" | "success" | "warning" | "error";

const LOOKS: Readonly<Record<NoticeKind, { readonly tone: Tone; readonly icon: Icon }>> = {
  info: { tone: "brand", icon: InfoIcon },
  success: { tone: "kept", icon: CheckCircleIcon },
  warning: { tone: "theirs", icon: WarningIcon },
  error: { tone: "broken", icon: CrossCircleIcon },
};

/** Something the page has to say besides its content. Errors are announced at once, the rest politely. */
export function Notice({ kind = "info", title, children }: { readonly kind?: NoticeKind; readonly title?: ReactNode; readonly children?: ReactNode }) {
  const { tone, icon: Sign } = LOOKS[kind];
  return (
    <div className={`notice tone-${tone}`} role={kind === "error" ? "alert" : "status"}>
      <Sign />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
