import { randomBytes } from "node:crypto";

import postgres from "postgres";

import { StartupError } from "./startup-error";

/** The role that serves requests when no `DATABASE_APP_URL` names another. */
export const APP_ROLE = "app";

/** A password of 256 random bits that needs no escaping, neither in a URL nor in SQL. */
export function newPassword(): string {
  return randomBytes(32).toString("hex");
}

/** `url` with another user and password. */
export function urlAs(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** The user that `url` signs in as. */
export function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/**
 * Makes sure that login role `app` exists and takes `password`; returns its URL on the database of `ownerUrl`.
 * Leaves the role alone where the password already works, so that a second process does not disturb the first.
 * Refuses (`StartupError`) where the owner may not create roles.
 */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<string> {
  const appUrl = urlAs(ownerUrl, APP_ROLE, password);
  if (await signsIn(appUrl)) return appUrl;
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('hiwar roles'))`;
    const [existing] = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`;
    const verb = existing ? "alter" : "create";
    await sql.unsafe(`${verb} role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole password '${password}'`);
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === "42501") {
      throw new StartupError(
        `The user of DATABASE_URL may not set up the role "${APP_ROLE}": create it on the server and give its address in DATABASE_APP_URL.`,
      );
    }
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return appUrl;
}

async function signsIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
