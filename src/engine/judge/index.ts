/** The judgement of values: what rules and gates ask beyond entropy. Promises: the room's public face. */
export { isBadgeKey } from "./badge.ts";
export { isCutOfEncoded } from "./encoded-block.ts";
export { type Judgement, judgeGenericValue } from "./generic-value.ts";
export { judgePassword } from "./password.ts";
export { placeOfNone } from "./password-place.ts";
export { isPlaceholder, type PlaceholderLevel } from "./placeholder.ts";
export { isStockPassword } from "./stock-password.ts";
