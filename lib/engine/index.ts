export { type DeviceOptions, recoverMachine } from "./devices";
export { type Checkpoint, Divergence, type Run, type Setting } from "./engine";
export type { Exchange, Frame, NodeFrame } from "./frame";
export { compile } from "./run";
export { makeSetting } from "./setting";
