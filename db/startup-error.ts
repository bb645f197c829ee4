/** A reason not to start, in one sentence for the person at the console: what is wrong, and what to do. Exit code 1. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
