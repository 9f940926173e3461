# Set-up for the other scripts, which source it: finds or installs the pinned Bun and the packages of the lock file.
# Needs node, npm, git and bash. Sets ROOT and BUN, puts BUN on the PATH. Silent when nothing is to be done; else it
# speaks on standard error alone. Does not change the working folder: paths a person typed stay theirs.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
BUN=""

say() { printf '%s\n' "gossip-worker: $*" >&2; }
die() { say "$*"; exit 1; }

# The one place the version stands in is package.json.
bun_pin() { sed -n 's/^ *"bun": *"\([0-9][^"]*\)".*/\1/p' "$ROOT/package.json" | head -n 1; }

is_pinned() { [ -x "$1" ] && [ "$("$1" --version 2>/dev/null)" = "$(bun_pin)" ]; }

# The binaries that npm package `bun` brings for this platform. Its install script would link one of them to bin/bun;
# npm may be told not to run such scripts, so they are looked up where they lie.
find_bun() {
  local candidate
  for candidate in "$ROOT/node_modules/.bin/bun" "$ROOT/.cache/bun/node_modules/@oven"/*/bin/bun; do
    if is_pinned "$candidate"; then BUN="$candidate"; return 0; fi
  done
  return 1
}

install_bun() {
  command -v npm >/dev/null 2>&1 || die "npm is needed to fetch Bun $(bun_pin): install Node.js first"
  say "installing Bun $(bun_pin) into .cache/bun"
  mkdir -p "$ROOT/.cache/bun"
  npm install --prefix "$ROOT/.cache/bun" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "bun@$(bun_pin)" >&2 || die "npm could not install Bun $(bun_pin)"
  find_bun || die "no Bun $(bun_pin) for $(uname -s) $(uname -m) is among what npm installed in .cache/bun"
}

# A copy of what was installed tells whether it still is what the lock file says.
install_packages() {
  local seal="$ROOT/node_modules/.gossip-setup"
  cmp -s "$ROOT/bun.lock" "$seal/bun.lock" && cmp -s "$ROOT/package.json" "$seal/package.json" && return 0
  say "installing packages"
  (cd "$ROOT" && "$BUN" install --frozen-lockfile >&2) || die "bun install failed: see above"
  # Scripts of package.json find Bun here; without its install script the entry leads nowhere.
  is_pinned "$ROOT/node_modules/.bin/bun" || ln -sf "$BUN" "$ROOT/node_modules/.bin/bun"
  mkdir -p "$seal" && cp "$ROOT/bun.lock" "$ROOT/package.json" "$seal/"
}

setup() {
  find_bun || install_bun
  install_packages
  PATH="$(dirname "$BUN"):$ROOT/node_modules/.bin:$PATH"
  export PATH
}

# The binary is older than something it is made of. Folders count too: a deleted file changes its folder's time.
is_stale() {
  [ ! -x "$ROOT/dist/gossip-worker" ] || [ -n "$(find "$ROOT/src" "$ROOT/scripts/build.ts" "$ROOT/scripts/build-engine.ts" \
    "$ROOT/package.json" "$ROOT/bun.lock" -newer "$ROOT/dist/gossip-worker" -print 2>/dev/null | head -n 1)" ]
}

build() { (cd "$ROOT" && "$BUN" scripts/build.ts >&2); }
