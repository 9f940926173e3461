#!/usr/bin/env bash
# Everything that has to be green, on a fresh machine too: checks, build, and all tests. Ends with `N passed, N failed`
# and fails when a step fails or no test ran.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$ROOT" || exit 1
setup || exit 1

passed=0
failed=0
log="$(mktemp)"
trap 'rm -f "$log"' EXIT

# Runs one step and adds what its closing lines count; a step that fails without a failed test counts as one.
step() {
  local name="$1" code passes failures
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  passes=$(closing_count pass)
  failures=$(closing_count fail)
  if [ "$code" -ne 0 ]; then
    printf '== %s failed with exit code %s\n' "$name" "$code"
    [ "$failures" -gt 0 ] || failures=1
  fi
  passed=$((passed + passes))
  failed=$((failed + failures))
}

# bun test ends with lines like ` 8 pass` and ` 0 fail`.
closing_count() { awk -v word="$1" '$2 == word && NF == 2 && $1 ~ /^[0-9]+$/ { n += $1 } END { print n + 0 }' "$log"; }

has_tests() { [ -n "$(find "$1" -name '*.test.ts' 2>/dev/null | head -n 1)" ]; }

# Integration tests read the addresses of a running etcd and PostgreSQL from GOSSIP_TEST_ETCD and GOSSIP_TEST_POSTGRES.
# Without them the services of compose.yaml are started, where a container engine runs, and stopped at the end.
integration() {
  if [ -z "${GOSSIP_TEST_ETCD:-}" ] || [ -z "${GOSSIP_TEST_POSTGRES:-}" ]; then
    if ! docker info >/dev/null 2>&1; then
      say "integration tests need etcd and PostgreSQL: set GOSSIP_TEST_ETCD and GOSSIP_TEST_POSTGRES, or start a container engine"
      return 1
    fi
    trap 'docker compose down --volumes >&2; rm -f "$log"' EXIT
    docker compose up --detach --wait >&2 || return 1
    export GOSSIP_TEST_ETCD="http://127.0.0.1:2379"
    export GOSSIP_TEST_POSTGRES="postgres://gossip:gossip@127.0.0.1:5432/gossip"
  fi
  "$BUN" test --no-orphans test/integration
}

step "check" "$BUN" run check
step "build" "$BUN" scripts/build.ts
step "unit tests" "$BUN" test test/unit
if has_tests test/conformance; then step "conformance tests" "$BUN" test test/conformance; fi
if has_tests test/integration; then step "integration tests" integration; fi
step "end-to-end tests" "$BUN" test test/e2e

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
