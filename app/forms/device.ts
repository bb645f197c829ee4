import { z } from "zod";

/** Which sessions to end: one, all others, or all. The id is the hash that the table knows a session by. */
export const deviceForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("one"), id: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ intent: z.literal("others") }),
  z.object({ intent: z.literal("all") }),
]);
export type DeviceChoice = z.output<typeof deviceForm>;
