import { afterAll, beforeAll } from "vitest";

import { type FreshDatabase, freshDatabase } from "./database";
import { buildUnion, type Union } from "./union";

/**
 * A database of its own for the tests of a file, or of a `describe`, with a union in it. Call it at the top: both are there from the first hook or test on,
 * and the database is gone after the last.
 */
export function ownUnion(): { readonly fresh: FreshDatabase; readonly union: Union } {
  const [fresh, union] = [{} as FreshDatabase, {} as Union];
  beforeAll(async () => {
    Object.assign(fresh, await freshDatabase());
    Object.assign(union, await buildUnion());
  });
  afterAll(() => fresh.drop());
  return { fresh, union };
}
