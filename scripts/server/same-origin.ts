const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The headers by which a browser says where a request comes from. */
export interface Provenance {
  method: string;
  /** What is asked for, without its query. */
  path: string;
  /** Header `Sec-Fetch-Site`; absent from old browsers, and over plain http except from this machine. */
  fetchSite: string | undefined;
  /** Header `Origin`. */
  origin: string | undefined;
}

/** The one change that needs no page of ours: its token alone lets it through, it can do one thing, and mail programs send it by themselves (RFC 8058, settled question 19). */
const BY_TOKEN_ALONE = /^\/unsubscribe\/[^/]+$/;

/**
 * Whether a request may change something: it comes from a page of `ownOrigin`, by what the browser says. One that says
 * nothing at all is refused, and so is `Origin: null`. Reading is always allowed.
 */
export function mayChange({ method, path, fetchSite, origin }: Provenance, ownOrigin: string): boolean {
  if (SAFE.has(method) || BY_TOKEN_ALONE.test(path)) return true;
  if (fetchSite !== undefined) return fetchSite === "same-origin";
  return origin === ownOrigin;
}
