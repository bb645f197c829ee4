/** What the server hands to every loader and action: facts of this one request that only the server knows. */
export interface RequestContext {
  /** Of this response's Content-Security-Policy: every inline script carries it. */
  nonce: string;
  /** The instant this request is answered at. Nothing behind the routes asks the clock. */
  now: Date;
  /** Of this installation as the visitor sees it, such as `https://hiwar.example`; starts the links that are sent. */
  origin: string;
  /** Whether the visitor comes over https: cookies are `Secure` then. */
  secure: boolean;
  /** Of the visitor, as far as `TRUST_PROXY` allows to know it; throttles sign-in. */
  ip: string;
  /** Whether the visitor sits at this very machine, with no proxy between. */
  fromThisMachine: boolean;
  /** Whether this process was asked to end and only finishes what it began. */
  stopping: boolean;
  /** Adds a `Set-Cookie` header to this response, whichever loader or action wants it. */
  setCookie(header: string): void;
  /** Writes an error to the server's log, with the address masked; never the body. */
  report(error: unknown): void;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}

  interface Future {
    v3_singleFetch: true;
  }
}
