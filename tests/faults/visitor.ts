import { PASSWORD } from "./house";

/** What the server answered. Redirects are not followed. */
export type Answer = { readonly status: number; readonly location: string | null; readonly body: string; readonly milliseconds: number };

/** Longer than any page may take, whatever happens behind it, in milliseconds. */
export const HANGS_AFTER = 10_000;

/** A browser at one or several processes of the application: it keeps cookies and says where its forms come from. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** The address is asked for at each request: a process that was started anew may listen elsewhere. */
  constructor(private readonly url: () => string) {}

  /** The same browser, cookies and all, at another process. */
  at(url: () => string): Visitor {
    const other = new Visitor(url);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  get(address: string): Promise<Answer> {
    return this.ask("GET", address);
  }

  post(address: string, fields: readonly (readonly [string, string])[]): Promise<Answer> {
    return this.ask("POST", address, new URLSearchParams(fields.map(([name, value]) => [name, value])));
  }

  /** Signs in with the password of the house. */
  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.post("/sign-in", [["contact", email], ["password", password]]);
  }

  private async ask(method: string, address: string, body?: URLSearchParams): Promise<Answer> {
    const url = this.url();
    const began = performance.now();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url + address, {
      method, body, redirect: "manual", signal: AbortSignal.timeout(HANGS_AFTER),
      headers: { origin: url, "accept-language": "fr", ...(cookie ? { cookie } : {}) },
    });
    const text = await response.text();
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get("location"), body: text, milliseconds: performance.now() - began };
  }
}
