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

has_etcd() { command -v etcd >/dev/null 2>&1; }
has_postgres() { command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
has_brewed() { command -v brew >/dev/null 2>&1 && brew list --versions "$1" >/dev/null 2>&1; }

# The servers tests run against, as programs: installed from the distribution where root runs on a Debian; else a
# sentence about what to install. Their system services stay off.
install_servers() {
  local missing=""
  has_etcd || has_brewed etcd || missing="etcd-server"
  has_postgres || has_brewed postgresql@18 || has_brewed postgresql@17 || has_brewed postgresql@16 || missing="$missing postgresql"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    say "tests need servers that are not installed: as root, apt-get install $missing (macOS: brew install etcd postgresql@18)"
    return 1
  fi
  say "installing $missing for the tests"
  apt_install $missing && return 0
  say "apt-get could not install $missing: install etcd and PostgreSQL by hand, then run again"
  return 1
}

# An ssh server, for tests of git over ssh; without one they are skipped, and say so.
install_sshd() {
  [ -n "$(PATH="$PATH:/usr/sbin" command -v sshd)" ] && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then return 0; fi
  say "installing openssh-server for the tests"
  apt_install openssh-server openssh-client || say "apt-get could not install openssh-server: tests over ssh are skipped"
}

# Debian asks this policy before it starts a service; one that is there already keeps its word.
apt_install() (
  policy=/usr/sbin/policy-rc.d
  output="$(mktemp)"
  trap 'rm -f "$output"' EXIT
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"
    trap 'rm -f "$output" "$policy"' EXIT
  fi
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update -qq >"$output" 2>&1 && apt-get install -y -qq --no-install-recommends "$@" >>"$output" 2>&1; then exit 0; fi
  tail -n 5 "$output" >&2
  exit 1
)

# The binary is older than something it is made of. Folders count too: a deleted file changes its folder's time.
is_stale() {
  [ ! -x "$ROOT/dist/gossip-worker" ] || [ -n "$(find "$ROOT/src" "$ROOT/scripts/build.ts" "$ROOT/scripts/build-engine.ts" \
    "$ROOT/package.json" "$ROOT/bun.lock" -newer "$ROOT/dist/gossip-worker" -print 2>/dev/null | head -n 1)" ]
}

build() { (cd "$ROOT" && "$BUN" scripts/build.ts >&2); }
