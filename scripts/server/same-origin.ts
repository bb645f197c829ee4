const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The headers by which a browser says where a request comes from. */
export interface Provenance {
  method: string;
  /** Header `Sec-Fetch-Site`; absent from old browsers, and over plain http except from this machine. */
  fetchSite: string | undefined;
  /** Header `Origin`. */
  origin: string | undefined;
}

/**
 * Whether a request may change something: it comes from a page of `ownOrigin`, by what the browser says. One that says
 * nothing at all is refused, and so is `Origin: null`. Reading is always allowed.
 */
export function mayChange({ method, fetchSite, origin }: Provenance, ownOrigin: string): boolean {
  if (SAFE.has(method)) return true;
  if (fetchSite !== undefined) return fetchSite === "same-origin";
  return origin === ownOrigin;
}
