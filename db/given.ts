import postgres from "postgres";

import { StartupError } from "./startup-error";

const OLDEST = 15;
const NEWEST = 18;

/** Why a server that calls itself `versionNumber` (PostgreSQL's `server_version_num`, such as 150018) cannot be used; `undefined` when it can. */
export function versionRefusal(versionNumber: number): string | undefined {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST && major <= NEWEST) return undefined;
  return `The server of DATABASE_URL is PostgreSQL ${major}: Hiwar needs ${OLDEST} to ${NEWEST}.`;
}

/** Tries the server that `variable` (such as DATABASE_URL) names. Refuses with a `StartupError` that never holds the password. */
export async function checkGiven(variable: string, url: string): Promise<void> {
  const where = describe(variable, url);
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  let version: number;
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
    version = Number(row?.version);
  } catch (error) {
    throw new StartupError(reason(error, variable, where));
  } finally {
    await sql.end({ timeout: 1 });
  }
  const refusal = versionRefusal(version);
  if (refusal) throw new StartupError(refusal);
}

interface Whereabouts {
  server: string;
  database: string;
  user: string;
}

function describe(variable: string, url: string): Whereabouts {
  try {
    const { protocol, hostname, port, pathname, username } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new TypeError("not an address of PostgreSQL");
    return { server: `${hostname}:${port || 5432}`, database: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) };
  } catch {
    throw new StartupError(`${variable} is not an address such as postgres://user:password@host:5432/database.`);
  }
}

function reason(error: unknown, variable: string, { server, database, user }: Whereabouts): string {
  const code = (error as { code?: string }).code ?? "";
  if (code === "3D000") return `The database "${database}" of ${variable} does not exist on ${server}: create it, or name another.`;
  if (code === "28P01" || code === "28000") return `The server ${server} refuses user "${user}" with the password given in ${variable}.`;
  if (error instanceof postgres.PostgresError) return `The server ${server} of ${variable} refuses: ${error.message}.`;
  return `The server ${server} of ${variable} cannot be reached (${code || String(error)}).`;
}
