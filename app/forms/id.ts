import { v7 } from "uuid";
import { z } from "zod";

/** A new id (UUIDv7), made where a record is born: a form carries it, so that a repeated post is the same record. */
export function newId(): string {
  return v7();
}

export const idField = z.uuid();
