export { NetworkView } from "./NetworkView";
export type { BoundaryImages, NetworkViewProps, ParameterRows, Place, Selection } from "./props";
export { english as networkEnglish, type NetworkWords } from "./words";
