import { useRouteLoaderData } from "@remix-run/react";

/** Says whose form this is, so that it can be carried through sign-in when the session has ended, and to nobody else. */
export function FormOf() {
  const root = useRouteLoaderData<{ frame: { viewerId: string | null } | null }>("root");
  return root?.frame?.viewerId ? <input type="hidden" name="form-of" value={root.frame.viewerId} /> : null;
}
