/** The program's version, from the one place that states it. */
export { version as VERSION } from "../../package.json" with { type: "json" };
