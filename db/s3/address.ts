import { StartupError } from "../startup-error";
import { Bucket } from "./bucket";

type Environment = Record<string, string | undefined>;

/** A bucket and the beginning of the keys in it, with a slash at its end unless it is empty. */
export interface Shelf {
  bucket: Bucket;
  prefix: string;
}

/** Whether an address names a bucket (`s3://bucket/prefix`) and not a folder. */
export function isStore(address: string): boolean {
  return address.startsWith("s3://");
}

/**
 * The shelf that `s3://bucket/prefix` names, asked with `S3_ENDPOINT`, `S3_REGION`, `S3_ACCESS_KEY_ID` and `S3_SECRET_ACCESS_KEY`. Refuses with a
 * `StartupError` that names what is missing; `variable` is where the address stood.
 */
export function shelfOf(variable: string, address: string, env: Environment): Shelf {
  const [, bucket, rest = ""] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(address) ?? [];
  if (!bucket) throw new StartupError(`${variable} is "${address}": it must be an address such as s3://bucket/folder.`);
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) throw new StartupError(`${variable} names a bucket: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY too.`);
  const region = env.S3_REGION || "us-east-1";
  const endpoint = env.S3_ENDPOINT || `https://s3.${region}.amazonaws.com`;
  if (!URL.canParse(endpoint)) throw new StartupError(`S3_ENDPOINT is "${endpoint}": it must be an address such as https://s3.example.org.`);
  const prefix = rest.replace(/\/+$/, "");
  return { bucket: new Bucket({ endpoint, region, bucket, accessKeyId, secretAccessKey }), prefix: prefix && `${prefix}/` };
}
