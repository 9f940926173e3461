/**
 * Scripts that complete the program's words in bash, zsh and fish, made of the table. Pure.
 * Promises: a script names words of ours alone and starts no program; what it does not know is completed as files.
 */
import type { CompletionFlag, CompletionRow, CompletionWord } from "./completion-table.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

type Rows = readonly CompletionRow[];

export function completionScript(shell: Shell, program: string, rows: Rows): string {
  const name = `_${program.replaceAll("-", "_")}`;
  switch (shell) {
    case "bash":
      return bash(program, name, rows);
    case "zsh":
      return zsh(program, name, rows);
    case "fish":
      return fish(program, name, rows);
  }
}

/** The rest of the line is taken as a whole: bash breaks words at the equals sign. */
function bash(program: string, name: string, rows: Rows): string {
  return `# ${program} for bash: source <(${program} completions bash)
${name}() {
  local word at="" words="" line="\${COMP_LINE:0:COMP_POINT}"
  local current="\${line##* }" commands="" flags=""
  local -a typed
  read -ra typed <<<"\${line% *}"
  for word in "\${typed[@]}"; do
${step(rows)}
  done
  if [[ $current == --*=* ]]; then
    case "$at \${current%%=*}" in
${valueCases(rows, (values) => `words="${values.join(" ")}"`)}
    esac
    COMPREPLY=($(compgen -W "$words" -- "\${current#*=}"))
    return
  fi
  case "$at" in
${rows.map((row) => `    "${at(row)}") commands="${texts(row.commands)}" flags="${texts(row.flags)}" ;;`).join("\n")}
  esac
  if [[ $current == -* ]]; then words="$flags"; else words="$commands"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ \${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o bashdefault -o default -F ${name} ${program}
`;
}

function zsh(program: string, name: string, rows: Rows): string {
  return `#compdef ${program}
# ${program} for zsh: source <(${program} completions zsh), or this file as _${program} in a folder of $fpath
${name}() {
  local word at="" current="\${words[CURRENT]}"
  local -a known commands flags
  for word in "\${(@)words[1,CURRENT-1]}"; do
${step(rows)}
  done
  if [[ $current == --*=* ]]; then
    case "$at \${current%%=*}" in
${valueCases(rows, (values) => `known=(${values.join(" ")})`)}
    esac
    compset -P '*='
    if (( $#known )); then compadd -- $known; else _files; fi
    return
  fi
  case "$at" in
${rows.map((row) => `    "${at(row)}") commands=(${texts(row.commands)}) flags=(${texts(row.flags)}) ;;`).join("\n")}
  esac
  if [[ $current == -* ]]; then
    compadd -S '' -- \${(M)flags:#*=}
    compadd -- \${flags:#*=}
  elif (( $#commands )); then
    compadd -- $commands
  else
    _files
  fi
}
if [[ $funcstack[1] == ${name} ]]; then ${name} "$@"; else compdef ${name} ${program}; fi
`;
}

/** Of the words before the current one, those count that name a command; others are arguments and flags. */
function step(rows: Rows): string {
  const paths = rows.filter(({ path }) => path !== "").map((row) => `"${at(row)}"`);
  return `    case "$at $word" in
      ${paths.join(" | ")}) at="$at $word" ;;
    esac`;
}

function at({ path }: CompletionRow): string {
  return path === "" ? "" : ` ${path}`;
}

function texts(words: readonly CompletionWord[]): string {
  return words.map(({ text }) => text).join(" ");
}

function valueCases(rows: Rows, assign: (values: readonly string[]) => string): string {
  return rows
    .flatMap((row) =>
      row.flags
        .filter(({ values }) => values.length > 0)
        .map(({ text, values }) => `      "${at(row)} ${text.slice(0, -1)}") ${assign(values)} ;;`),
    )
    .join("\n");
}

function fish(program: string, name: string, rows: Rows): string {
  const paths = rows.filter(({ path }) => path !== "").map(({ path }) => quoted(path));
  const lines = rows.flatMap((row) => {
    const where = `complete -c ${program} -n ${quoted(`test (${name}_at) = ${quoted(row.path)}`)}`;
    const words = row.commands.map(
      ({ text, description }) => `${where} -f -a ${text} -d ${quoted(description)}`,
    );
    return [...words, ...row.flags.map((flag) => `${where} ${fishFlag(name, flag)}`)];
  });
  const flags = rows.flatMap((row) => row.flags).filter(({ values }) => values.length > 0);
  const valued = [...new Set(flags.map(({ text }) => text.slice(0, -1)))];
  return `# ${program} for fish: ${program} completions fish | source
function ${name}_at
  set -l at ''
  for word in (commandline -opc)[2..-1]
    set -l next (string trim -- "$at $word")
    if contains -- "$next" ${paths.join(" ")}
      set at $next
    end
  end
  echo "$at"
end
function ${name}_flag
  if string match -q -- "$argv[1]=*" (commandline -ct)
    printf '%s\\n' $argv[1]=$argv[2..-1]
  else
    echo $argv[1]=
  end
end
# Where the values are known, files are none.
complete -c ${program} -n ${quoted(`string match -qr -- '^(${valued.join("|")})=' (commandline -ct)`)} -f
${lines.join("\n")}
`;
}

/** Values stand behind the equals sign; an option of fish's own would take them behind a blank, too. */
function fishFlag(name: string, { text, description, values }: CompletionFlag): string {
  const told = `-d ${quoted(description)}`;
  if (!text.endsWith("=")) return `-l ${text.replace(/^--/, "")} ${told}`;
  return `-a ${quoted(`(${[`${name}_flag`, text.slice(0, -1), ...values].join(" ")})`)} ${told}`;
}

/** For fish, whose single quotes know two escapes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
