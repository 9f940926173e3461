/** The judgement of values: what rules and gates ask beyond entropy. Promises: the room's public face. */
export { type Judgement, judgeGenericValue } from "./generic-value.ts";
export { judgePassword } from "./password.ts";
export { isPairOfStrings, placeOfNone } from "./password-place.ts";
export { isPlaceholder, type PlaceholderLevel } from "./placeholder.ts";
export { isStockPassword } from "./stock-password.ts";
