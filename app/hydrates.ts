type Matched = { readonly handle?: unknown };

/** Whether a page is taken over by scripts in the browser: one of its routes asks for it, `handle = { hydrate: true }`. */
export function hydrates(routes: readonly Matched[]): boolean {
  return routes.some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}
