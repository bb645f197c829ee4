import type { rounds as arabic } from "../ar/rounds";
import type { Same } from "../same";

export const rounds = {
  name: "{session} {year}, {reach}",
  titled: "{title} ({name})",
  reachOf: "{level}: {of}",
} satisfies Same<typeof arabic>;
