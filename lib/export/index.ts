export { citationToBibtex, type Publication, toBibtex } from "./bibtex";
export { toCsv } from "./csv";
export { toExperimentFile, toRunFile } from "./json";
export { type SvgFile, toSvgFile } from "./svg";
export { toTorch } from "./torch";
