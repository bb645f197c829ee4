/** What a colour may say: ours, theirs, kept, broken, silent, the brand for being under way, and plain for everything else. */
export type Tone = "plain" | "brand" | "ours" | "theirs" | "kept" | "broken" | "silent";
/** What a part of a bar may say besides: partly kept is kept, drawn as an outline, so that the two are told apart without their colour. */
export type PartTone = Tone | "partly";
