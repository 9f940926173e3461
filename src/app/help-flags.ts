/** A command's flags in columns, under headings where there are many. Pure. */
import { wrap } from "../output/text/wrap.ts";
import type { FlagSpec, FlagSpecs } from "./strict-args.ts";

export interface FlagHelpOptions {
  readonly widthColumns: number;
  readonly heading: (text: string) => string;
  readonly label: (text: string) => string;
}

const MARGIN = "  ";
const LABEL_COLUMNS = 28;

export function groupedFlags(flags: FlagSpecs, options: FlagHelpOptions): string {
  const groups = Map.groupBy(Object.entries(flags), ([, { group }]) => group ?? "Options");
  const sections = [...groups].map(([group, entries]) => {
    const lines = entries.flatMap(([name, spec]) => flagLines(name, spec, options));
    return `${options.heading(group.toUpperCase())}\n\n${lines.join("\n")}\n`;
  });
  return sections.join("\n");
}

function flagLines(name: string, spec: FlagSpec, { widthColumns, label }: FlagHelpOptions): string[] {
  const head = labelOf(name, spec);
  const rest = " ".repeat(MARGIN.length + LABEL_COLUMNS);
  const fits = head.length + 2 <= LABEL_COLUMNS;
  const lines = wrap(textOf(spec), { widthColumns, first: rest, rest });
  const start = MARGIN + label(head);
  if (!fits) return [start, ...lines];
  return [start + " ".repeat(LABEL_COLUMNS - head.length) + lines[0]!.trimStart(), ...lines.slice(1)];
}

/** A switch that is on is shown by the name that turns it off, and described so. */
function labelOf(name: string, spec: FlagSpec): string {
  switch (spec.kind) {
    case "boolean":
      return spec.default === true ? `--no-${name}` : `--${name}`;
    case "choice":
      return `--${name}=<${spec.options.join("|")}>`;
    default:
      return `--${name}=<${spec.hint}>`;
  }
}

function textOf(spec: FlagSpec): string {
  const repeated = spec.kind === "list" ? " (may be repeated)" : "";
  const hasDefault = spec.kind !== "boolean" && spec.kind !== "list" && spec.default !== undefined;
  return `${spec.description}${repeated}${hasDefault ? ` [${spec.default}]` : ""}`;
}
