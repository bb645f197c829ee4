import type { Id } from "~/domain/viewer";

import type { House } from "./house";
import { Visitor } from "./visitor";

/** The address with which somebody of the house signs in. */
export async function emailOf(house: House, id: Id): Promise<string> {
  const [row] = await house.owner().sql<{ email: string }[]>`select email from person where id = ${id}`;
  if (!row) throw new Error("There is no such person.");
  return row.email;
}

/** As many browsers as are asked for, signed in through the page of an application as the two coordinators in turn. */
export async function coordinatorsAt(house: House, url: () => string, many: number): Promise<Visitor[]> {
  const emails = await Promise.all([house.union.coordinator, house.union.otherCoordinator].map(({ id }) => emailOf(house, id)));
  return Promise.all(Array.from({ length: many }, async (_, place) => {
    const visitor = new Visitor(url);
    const { status } = await visitor.signIn(emails[place % emails.length] ?? "");
    if (status !== 302 && status !== 303) throw new Error(`Signing in answered ${status}.`);
    return visitor;
  }));
}
