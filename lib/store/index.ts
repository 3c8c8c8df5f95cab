export * from "./history";
export * from "./playground";
export * from "./settle";
export * from "./state";
