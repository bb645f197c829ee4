/** Rounds of dialogue, held and missed. */
export const rounds = {
  name: "{session} {year}، {reach}",
  titled: "{title} ({name})",
  reachOf: "{level}: {of}",
} as const;
