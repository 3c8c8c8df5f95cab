import { zh } from "./zh";
import { zhNetwork } from "./zh-network";
import { zhPresets } from "./zh-presets";
import { zhRegistry } from "./zh-registry";
import { zhSteps } from "./zh-steps";
import { zhTerms } from "./zh-terms";

/** Everything Chinese, as one part that only its readers load. */
export const chinese = {
  text: zh,
  terms: zhTerms,
  networkWords: zhNetwork,
  stepWords: zhSteps,
  phrases: { ...zhRegistry, ...zhPresets },
};
