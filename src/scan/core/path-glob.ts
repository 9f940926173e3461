/**
 * Globs over finding paths, for ignore entries. `*` and `?` stay within a folder, `**` crosses folders, all else is literal.
 * A glob that begins with `/` must fit from the path's start; any other may begin at any folder: `test/*.env` fits `a/test/x.env`.
 * Promises: time is at most glob length times path length, however many stars. Pure.
 */
export type PathMatcher = (path: string) => boolean;

type Step =
  | { readonly kind: "literal"; readonly character: string }
  | { readonly kind: "one" }
  /** Zero or more whole folders. */
  | { readonly kind: "folders" }
  | { readonly kind: "many"; readonly crosses: boolean };

export function pathGlob(glob: string): PathMatcher {
  const anywhere = !glob.startsWith("/");
  const steps = stepsOf(anywhere ? glob : glob.slice(1));
  return (path) => fits(steps, path.replace(/^\.?\//, ""), anywhere);
}

function stepsOf(glob: string): Step[] {
  const parts = glob.match(/\*\*\/?|\*|\?|[^*?]/gsu) ?? [];
  return parts.map((part): Step => {
    if (part === "**/") return { kind: "folders" };
    if (part.startsWith("*")) return { kind: "many", crosses: part.startsWith("**") };
    return part === "?" ? { kind: "one" } : { kind: "literal", character: part };
  });
}

/** Walks the path once with the set of steps reached, as a finite automaton does. */
function fits(steps: readonly Step[], path: string, anywhere: boolean): boolean {
  let reached = new Set<number>();
  const reach = (set: Set<number>, at: number): void => {
    set.add(at);
    const kind = steps[at]?.kind;
    if (kind === "many" || kind === "folders") reach(set, at + 1);
  };
  reach(reached, 0);
  let previous = "";
  for (const character of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const step = steps[at];
      if (step?.kind === "folders") {
        next.add(at);
        if (character === "/") reach(next, at + 1);
      } else if (step !== undefined && takes(step, character)) {
        reach(next, step.kind === "many" ? at : at + 1);
      }
    }
    const isFolderStart = character === "/" || (character === ":" && previous === ":");
    if (anywhere && isFolderStart) reach(next, 0);
    reached = next;
    previous = character;
  }
  return reached.has(steps.length);
}

function takes(step: Exclude<Step, { kind: "folders" }>, character: string): boolean {
  if (step.kind === "literal") return step.character === character;
  return (step.kind === "many" && step.crosses) || character !== "/";
}
