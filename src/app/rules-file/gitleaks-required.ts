/**
 * Reads which other rules must have matched near: `[[rules.required]]` of gitleaks, `components` of betterleaks 2.
 * Promises: a bound that cannot be expressed becomes a wider one, and is told of. Pure.
 */
import type { RequiredRule } from "../../scan/core/rule-filter.ts";
import { ruleIdOf } from "./foreign-rule.ts";
import type { TableReader } from "./table-reader.ts";

const REQUIRED_KEYS = ["id", "withinLines", "withinColumns"];
const COMPONENT_KEYS = ["id", "within", "optional"];

/** Undefined when one has no id: the rule cannot be used then. */
export function readRequired(
  rule: TableReader,
  tell: (line: number, reason: string) => void,
): readonly RequiredRule[] | undefined {
  const required = rule.nested("required").map(readOne);
  const components = rule.nested("components").flatMap((component) => {
    component.onlyKeys(COMPONENT_KEYS);
    if (component.flag("optional") !== true) return [readComponent(component, tell)];
    tell(component.line("id"), "an optional component is not looked for");
    return [];
  });
  const all = [...required, ...components];
  return all.includes(undefined) ? undefined : all.filter((need) => need !== undefined);
}

function readOne(need: TableReader): RequiredRule | undefined {
  need.onlyKeys(REQUIRED_KEYS);
  return made(need.text("id"), need.number("withinLines"), need.number("withinColumns"));
}

function made(
  id: string | undefined,
  linesMax: number | undefined,
  columnsMax: number | undefined,
): RequiredRule | undefined {
  if (id === undefined) return undefined;
  return {
    ruleId: ruleIdOf(id),
    ...(linesMax === undefined ? {} : { linesMax }),
    ...(columnsMax === undefined ? {} : { columnsMax }),
  };
}

/** `5L`: its line and four more on either side; `100C`: so many characters on either side; a sign bounds one side alone. */
function readComponent(
  component: TableReader,
  tell: (line: number, reason: string) => void,
): RequiredRule | undefined {
  const within = component.text("within");
  const bounds = (within ?? "").split(",").map((part) => /^\s*([+-]?)(\d{1,6})([LC])\s*$/.exec(part));
  if (within !== undefined && bounds.includes(null)) {
    tell(component.line("within"), "`within` must be like 5L or 5L,100C; the component may stand anywhere");
    return made(component.text("id"), undefined, undefined);
  }
  if (bounds.some((bound) => bound?.[1]))
    tell(component.line("within"), "`within` cannot bound one side alone; it holds for both");
  const largest = (unit: string): number | undefined => {
    const counts = bounds.flatMap((bound) => (bound?.[3] === unit ? Number(bound[2]) : []));
    return counts.length === 0 ? undefined : Math.max(...counts);
  };
  const lines = largest("L");
  return made(component.text("id"), lines === undefined ? undefined : Math.max(0, lines - 1), largest("C"));
}
