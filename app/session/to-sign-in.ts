import { isCarried } from "./carried";

/** Whether what an action threw says that its session has ended (settled question 22). */
export function isSessionEnded(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "data" in thrown && isCarried(thrown.data);
}

/** Answers 401 where there is no page to show it on, and has the browser go and sign in, from where it comes back to `page`. */
export function toSignIn(page: string): Response {
  return new Response(null, { status: 401, headers: { Refresh: `0; url=/sign-in?to=${encodeURIComponent(page)}` } });
}
