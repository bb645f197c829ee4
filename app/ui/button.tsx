import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";

import { classNames } from "./class-names";
import type { Icon } from "./icons";

/** `go` is the one thing to do on a page; `danger` asks for care; `plain` has no border of its own. */
export type ButtonKind = "go" | "quiet" | "danger" | "plain";

type Looks = { readonly kind?: ButtonKind; readonly icon?: Icon; readonly wide?: boolean; readonly children: ReactNode };

const classOf = ({ kind = "quiet", wide }: Pick<Looks, "kind" | "wide">) => classNames("button", kind !== "quiet" && `button-${kind}`, wide && "button-wide");

/** A button of a form: it submits unless it is told otherwise. */
export function Button({ kind, icon: Sign, wide, children, type = "submit", ...rest }: Looks & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">) {
  return (
    <button type={type} className={classOf({ kind, wide })} {...rest}>
      {Sign && <Sign />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for what leads to a page of its own. */
export function ButtonLink({ kind, icon: Sign, wide, children, href, ...rest }: Looks & { readonly href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "href">) {
  return (
    <a href={href} className={classOf({ kind, wide })} {...rest}>
      {Sign && <Sign />}
      {children}
    </a>
  );
}

/** Buttons in a row, the first being the one that matters. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
