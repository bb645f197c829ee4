import type { ReactNode } from "react";

import type { Icon } from "./icons";
import type { Tone } from "./tones";

/** A state in a word, never by colour alone: the icon is not optional. */
export function Badge({ tone = "plain", icon: Sign, children }: { readonly tone?: Tone; readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <span className={`badge tone-${tone}`}>
      <Sign />
      <span>{children}</span>
    </span>
  );
}

/** Several badges that wrap together. */
export function Badges({ children }: { readonly children: ReactNode }) {
  return <span className="badges">{children}</span>;
}

/** A remark with an icon and no ground: less loud than a badge. */
export function QuietMark({ icon: Sign, children }: { readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <span className="quiet-mark">
      <Sign />
      <span>{children}</span>
    </span>
  );
}
