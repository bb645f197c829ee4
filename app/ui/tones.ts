/** What a colour may say: ours, theirs, kept, broken, silent, the brand for being under way, and plain for everything else. */
export type Tone = "plain" | "brand" | "ours" | "theirs" | "kept" | "broken" | "silent";
