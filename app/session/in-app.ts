/** Any origin will do: what counts is whether an address leaves it. */
const HERE = "http://here.invalid";

/**
 * An address of this house to go to, as path, query and fragment. Everything that would lead elsewhere (`//evil`, `\\evil`, `https://evil`, what is
 * no address at all), and the sign-in page itself, becomes `/`.
 */
export function inApp(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(to, HERE);
  const leadsAway = origin !== HERE || pathname.startsWith("//");
  return leadsAway || pathname === "/sign-in" ? "/" : pathname + search + hash;
}
