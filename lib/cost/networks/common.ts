import type { Entry } from "../../registry";
import { type NetworkCost, priced, priceParameters } from "./network-cost";

type Network = Entry<ReturnType<typeof priceParameters>, [], NetworkCost>;

/** Round numbers that make both latency and bandwidth visible for a model of a few hundred parameters. */
export const custom: Network = {
  id: "custom",
  name: "Custom",
  summary: "A millisecond of latency, 3.2 Gbit/s and ten milliseconds per gradient, to be changed at will.",
  parameters: priceParameters({ latency: 1e-3, secondsPerFloat: 1e-8, computeSeconds: 1e-2 }),
  make: priced,
};

/** Orders of magnitude of 25 Gbit/s Ethernet between servers and a faster bus inside one; adjust to your own. */
export const datacenter: Network = {
  id: "datacenter",
  name: "Data centre",
  summary: "25 Gbit/s and 50 µs between servers, ten times better inside one (orders of magnitude; adjust).",
  parameters: priceParameters({
    latency: 5e-5,
    secondsPerFloat: 1.28e-9,
    computeSeconds: 1e-2,
    localLatency: 5e-6,
    localSecondsPerFloat: 1.28e-10,
  }),
  make: priced,
};

/** Orders of magnitude of a link between continents, with a data centre's network inside each region; adjust. */
export const crossRegion: Network = {
  id: "cross-region",
  name: "Across regions",
  summary: "1 Gbit/s and 80 ms between continents, a data centre's network inside each (orders of magnitude; adjust).",
  parameters: priceParameters({
    latency: 0.08,
    secondsPerFloat: 3.2e-8,
    computeSeconds: 1e-2,
    localLatency: 5e-5,
    localSecondsPerFloat: 1.28e-9,
  }),
  make: priced,
};

/** Orders of magnitude of laptops that share one access point; adjust. */
export const classroomWifi: Network = {
  id: "classroom-wifi",
  name: "Classroom Wi-Fi",
  summary: "Laptops on one access point: 5 ms and 50 Mbit/s each (orders of magnitude; adjust).",
  parameters: priceParameters({ latency: 5e-3, secondsPerFloat: 6.4e-7, computeSeconds: 0.05 }),
  make: priced,
};

/** Orders of magnitude of volunteers at home, limited by their uplink; adjust. */
export const homeInternet: Network = {
  id: "home-internet",
  name: "Home internet",
  summary: "Volunteers at home: 30 ms and an uplink of 20 Mbit/s (orders of magnitude; adjust).",
  parameters: priceParameters({ latency: 0.03, secondsPerFloat: 1.6e-6, computeSeconds: 0.1 }),
  make: priced,
};
