#!/usr/bin/env bash
# Everything that has to be green, on a fresh machine too: checks, build, and all tests. Ends with `N passed, N failed`
# and fails when a step fails or no test ran.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT" || exit 1
setup || exit 1

# Tests talk to servers of this machine; a web proxy is not on the way to them.
export NO_PROXY="127.0.0.1,localhost,[::1]${NO_PROXY:+,$NO_PROXY}"
export no_proxy="$NO_PROXY"

# Colours would stand between the figures that are counted here.
unset FORCE_COLOR

# For one test: a machine with other work to do may be twenty times slower than a quiet one.
TEST_MAX_MS=120000

passed=0
failed=0
log="$(mktemp)"
faults="$(mktemp)"
servers_pid=""
composed=""
trap 'rm -f "$log" "$faults"; stop_servers' EXIT

# Runs one step and adds what its closing lines count; a step that fails without a failed test counts as one.
step() {
  local name="$1" code passes failures
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 9>&- | tee "$log" 9>&-
  code=${PIPESTATUS[0]}
  passes=$(closing_count pass)
  failures=$(closing_count fail)
  if [ "$code" -ne 0 ]; then
    printf '== %s failed with exit code %s\n' "$name" "$code"
    [ "$failures" -gt 0 ] || failures=1
    keep_faults "$name" "$code"
  fi
  passed=$((passed + passes))
  failed=$((failed + failures))
}

# bun test ends with lines like ` 8 pass` and ` 0 fail`.
closing_count() { awk -v word="$1" '$2 == word && NF == 2 && $1 ~ /^[0-9]+$/ { n += $1 } END { print n + 0 }' "$log"; }

# What failed, kept for the end: a log that is cut to its last lines still tells. A test's error stands before its name.
keep_faults() {
  printf '\n-- %s, exit code %s\n' "$1" "$2" >>"$faults"
  if grep -qa '^(fail)' "$log"; then
    awk '{ line[NR % 30] = $0 }
      /^\(pass\)|^\(skip\)/ { from = NR }
      /^\(fail\)/ { first = NR - 29 > from ? NR - 29 : from + 1; for (i = first; i <= NR; i++) print line[i % 30]; from = NR }' "$log"
  else
    tail -n 40 "$log"
  fi | cut -c1-300 | head -n 150 >>"$faults"
}

has_tests() { [ -n "$(find "$1" -name '*.test.ts' 2>/dev/null | head -n 1)" ]; }

# Integration and end-to-end tests find a running etcd and PostgreSQL in GOSSIP_TEST_ETCD and GOSSIP_TEST_POSTGRES: addresses
# from outside; else the services of compose.yaml, where a container engine runs; else child processes of our own.
start_servers() {
  # Tests that stop and freeze servers start some of their own, whatever the shared ones are.
  install_servers
  install_sshd
  if [ -n "${GOSSIP_TEST_ETCD:-}" ] && [ -n "${GOSSIP_TEST_POSTGRES:-}" ]; then return 0; fi
  start_services || start_children
}

start_services() {
  docker info >/dev/null 2>&1 || return 1
  composed=1
  docker compose up --detach --wait etcd postgres >&2 || return 1
  export GOSSIP_TEST_ETCD="http://127.0.0.1:2379"
  export GOSSIP_TEST_POSTGRES="postgres://gossip:gossip@127.0.0.1:5432/gossip"
}

# The servers end when descriptor 9 is closed, by us or by whatever ends us; steps do not inherit it.
start_children() {
  local folder
  folder="$(mktemp -d)"
  mkfifo "$folder/lifeline"
  : >"$folder/addresses"
  "$BUN" scripts/test-servers.ts <"$folder/lifeline" >"$folder/addresses" &
  servers_pid=$!
  exec 9>"$folder/lifeline"
  while [ "$(wc -l <"$folder/addresses")" -lt 2 ] && kill -0 "$servers_pid" 2>/dev/null; do sleep 0.1; done
  . "$folder/addresses"
  rm -rf "$folder"
  [ -n "${GOSSIP_TEST_ETCD:-}" ] && [ -n "${GOSSIP_TEST_POSTGRES:-}" ]
}

stop_servers() {
  exec 9>&-
  [ -z "$servers_pid" ] || wait "$servers_pid" 2>/dev/null
  [ -z "$composed" ] || docker compose down --volumes >&2
}

step "check" "$BUN" run check
step "build" "$BUN" scripts/build.ts
# A process for each room: what one leaves on the heap makes every collection of the next one slow.
for room in test/unit/*; do
  if has_tests "$room"; then step "unit tests: $(basename "$room")" "$BUN" test --timeout="$TEST_MAX_MS" "$room"; fi
done
if has_tests test/simulation; then step "simulation" "$BUN" test --timeout="$TEST_MAX_MS" test/simulation; fi
if has_tests test/conformance; then step "conformance tests" "$BUN" test test/conformance; fi
if ! start_servers; then
  say "integration tests need etcd and PostgreSQL: see above, or set GOSSIP_TEST_ETCD and GOSSIP_TEST_POSTGRES"
  failed=$((failed + 1))
fi
if has_tests test/integration; then step "integration tests" "$BUN" test --no-orphans --timeout="$TEST_MAX_MS" test/integration; fi
step "end-to-end tests" "$BUN" test --no-orphans --timeout="$TEST_MAX_MS" test/e2e

if [ -s "$faults" ]; then
  printf '\n== what failed\n'
  cat "$faults"
fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
