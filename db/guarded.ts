import type postgres from "postgres";

import { pause } from "./embedded/processes";
import { isDatabaseGone } from "./gone";

type AnySql = postgres.Sql<Record<string, unknown>>;
type AnyTransaction = postgres.TransactionSql<Record<string, unknown>>;
type Work = (tx: AnyTransaction) => unknown;

/** What is thrown to whoever goes on in a transaction whose connection broke. */
class ConnectionLost extends Error {
  readonly code = "CONNECTION_CLOSED";
}

/** A wait without end: what has lost its connection has nothing to come back to, and whoever began the transaction has been told already. */
const never = (): Promise<never> => new Promise(() => {});

/** How long after a failure a connection may take to close, in milliseconds. One that stays open was not the cause, and takes its ROLLBACK. */
const GRACE = 1_000;

/** What is known of a transaction: that its work began, that its connection is taken for lost, and that whoever began it was told so. */
type State = { begun: boolean; lost: boolean; told: boolean };

/**
 * A pool whose transactions end when their connection does. The driver (3.4.9) sends what a broken transaction still says, its ROLLBACK first of all, to
 * a connection without a socket, which ends the process, or to the next that takes its place, where it is none of its business
 * (https://github.com/porsager/postgres/issues/1208). Here nothing more is sent for it: the transaction is refused as the driver refuses it, and whatever
 * it still tries is refused too.
 */
export function guarded<Of extends object>(sql: Of): Of {
  return new Proxy(sql, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== "begin") return value;
      return (...given: [string, Work] | [Work]) => beginGuarded(target as unknown as AnySql, given);
    },
  });
}

/** How often a transaction that was not let begin is begun anew. */
const ATTEMPTS = 3;

/** What a server that stops says to a connection. The driver says it again to the first who uses that connection when it has been made anew. */
const LAST_WORDS = new Set(["57P01", "57P02"]);

async function beginGuarded(sql: AnySql, given: [string, Work] | [Work]): Promise<unknown> {
  const work = given.at(-1) as Work;
  for (let attempt = 1; ; attempt += 1) {
    const state: State = { begun: false, lost: false, told: false };
    const inside = (tx: AnyTransaction): Promise<unknown> => {
      state.begun = true;
      return runWith(state, tx, work);
    };
    try {
      return await (given.length === 2 ? sql.begin(given[0] as string, inside) : sql.begin(inside));
    } catch (error) {
      state.lost = true;
      state.told = true;
      if (state.begun || attempt === ATTEMPTS || !LAST_WORDS.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

/**
 * Runs a part of a transaction. Once the connection is gone it never comes back, however it ended, because the driver would send a COMMIT or a ROLLBACK
 * after it; whoever began the transaction was refused when the connection closed.
 */
async function runWith(state: State, tx: AnyTransaction, work: Work): Promise<unknown> {
  const ended = await outcomeOf(() => work(guardedTransaction(state, tx)));
  if ("error" in ended && isDatabaseGone(ended.error)) state.lost = true;
  if (state.lost && !state.told) await pause(GRACE);
  if (state.told) return never();
  if ("error" in ended) throw ended.error;
  return ended.result;
}

async function outcomeOf(run: () => unknown): Promise<{ result: unknown } | { error: unknown }> {
  try {
    return { result: await run() };
  } catch (error) {
    return { error };
  }
}

function guardedTransaction(state: State, tx: AnyTransaction): AnyTransaction {
  const refuseIfLost = (): void => {
    if (state.lost) throw new ConnectionLost("The connection of this transaction broke.");
  };
  return new Proxy(tx, {
    apply(target, self, given) {
      refuseIfLost();
      return Reflect.apply(target, self, given) as unknown;
    },
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name === "savepoint") {
        return (...given: [string, Work] | [Work]) => {
          refuseIfLost();
          const work = given.at(-1) as Work;
          const inside = (inner: AnyTransaction): Promise<unknown> => runWith(state, inner, work);
          return given.length === 2 ? target.savepoint(given[0] as string, inside) : target.savepoint(inside);
        };
      }
      if (name !== "unsafe") return value;
      return (...given: Parameters<AnyTransaction["unsafe"]>) => {
        refuseIfLost();
        const query = target.unsafe(...given);
        // Learnt here before whoever waits for it learns it: what they try next is refused.
        query.catch((error: unknown) => {
          if (isDatabaseGone(error)) state.lost = true;
        });
        return query;
      };
    },
  });
}
