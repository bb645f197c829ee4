import { data } from "@remix-run/node";

/** The loader of an address that has no page: what is done there is asked for by a button. */
export function postOnly(): never {
  throw data(null, { status: 405, headers: { Allow: "POST" } });
}
