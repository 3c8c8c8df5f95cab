export { type Ghost, MAX_GHOSTS } from "./compare-ghosts";
export * from "./history";
export * from "./playground";
export * from "./settle";
export * from "./state";
export * from "./stop-rules";
