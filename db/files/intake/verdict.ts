import type { FileRefusal } from "~/domain/file-kinds";

/** A file that was looked into and is not kept. Thrown within the intake alone; whoever asks gets the code. */
export class NotKept extends Error {
  override readonly name = "NotKept";
  constructor(readonly refusal: FileRefusal) {
    super(`The file is not kept: ${refusal}.`);
  }
}

/** Ends the looking-into with a reason. */
export function notKept(refusal: FileRefusal): never {
  throw new NotKept(refusal);
}
