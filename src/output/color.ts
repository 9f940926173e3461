/**
 * Whether to colour. Promises: a function of its arguments; an explicit choice beats the environment, and NO_COLOR beats the rest of it.
 */
export type ColorChoice = "auto" | "always" | "never";

export interface ColorInput {
  /** `--color=`. */
  readonly choice: ColorChoice;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the stream that is written to. */
  readonly isTTY: boolean;
}

export function decideColor({ choice, env, isTTY }: ColorInput): boolean {
  if (choice !== "auto") return choice === "always";
  if (isSet(env["NO_COLOR"])) return false;
  for (const name of ["FORCE_COLOR", "CLICOLOR_FORCE"]) {
    if (isSet(env[name]) && env[name] !== "0" && env[name] !== "false") return true;
  }
  if (env["FORCE_COLOR"] === "0" || env["FORCE_COLOR"] === "false" || env["CLICOLOR"] === "0") return false;
  return isTTY && env["TERM"] !== "dumb";
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
