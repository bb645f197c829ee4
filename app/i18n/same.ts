/** The shape of a catalogue without its words: the same keys at every depth, any text behind each. */
export type Same<Messages> = { readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Same<Messages[Key]> };
