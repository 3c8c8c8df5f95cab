export { toTorch } from "./torch";
