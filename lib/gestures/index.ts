export * from "./geometry";
export * from "./gesture";
export * from "./graph-change";
export * from "./machine";
