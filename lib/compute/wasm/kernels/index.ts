export { configure, heapBase } from "./problem";
export { combine, copy, copyRows, divide, fill, multiply } from "./rows";
export { average, mix } from "./mix";
export { gradient, losses } from "./learn";
export { gaussianK, paint, quantize, sign, topK, twoMeans } from "./compress";
export { consensusLosses, distances, meanRow } from "./measure";
