export * from "./commitments";
export * from "./defaults";
export * from "./dossiers";
export * from "./meetings";
export * from "./moves";
export * from "./parties";
export * from "./people";
export * from "./strikes";
