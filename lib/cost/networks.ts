import { registry } from "../registry";
import { classroomWifi, crossRegion, custom, datacenter, homeInternet } from "./networks/common";
import { resnet50Paper } from "./networks/resnet50-paper";

export type { NetworkCost } from "./networks/network-cost";

/** What communication and computation cost: presets of the same few numbers, each of which can be changed. */
export const networks = registry("network", [custom, datacenter, crossRegion, classroomWifi, homeInternet, resnet50Paper]);
