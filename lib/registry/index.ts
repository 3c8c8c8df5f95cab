export * from "./entry";
export * from "./parameter";
export * from "./refusal";
export * from "./registry";
