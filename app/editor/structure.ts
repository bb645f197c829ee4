/**
 * How deep the brackets of a JSON text are nested and how many objects it has, without parsing it: asked first, since whoever walks the parsed text goes as
 * deep. Brackets in words do not count.
 */
export function structureOf(source: string): { readonly deepest: number; readonly objects: number } {
  let [depth, deepest, objects] = [0, 0, 0];
  let inWords = false;
  for (let place = 0; place < source.length; place += 1) {
    const sign = source[place];
    if (inWords && sign === "\\") place += 1;
    else if (sign === '"') inWords = !inWords;
    else if (!inWords && (sign === "{" || sign === "[")) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      objects += sign === "{" ? 1 : 0;
    } else if (!inWords && (sign === "}" || sign === "]")) depth -= 1;
  }
  return { deepest, objects };
}
