/** Any origin will do: what counts is whether an address leaves it. */
const HERE = "http://here.invalid";

/**
 * An address of this house to go to, as path, query and fragment. Everything that would lead elsewhere (`//evil`, `\\evil`, `https://evil`, what is
 * no address at all), and the pages of signing in, becomes `/`. What signing in says of a dropped form is a page for those who are in.
 */
export function inApp(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, HERE)) return "/";
  const { origin, pathname, search, searchParams, hash } = new URL(to, HERE);
  const leadsAway = origin !== HERE || pathname.startsWith("//");
  const signsIn = (pathname === "/sign-in" && !searchParams.has("dropped")) || pathname === "/sign-in/code";
  return leadsAway || signsIn ? "/" : pathname + search + hash;
}
