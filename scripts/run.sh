#!/usr/bin/env bash
# Runs gossip-worker with the arguments given, from whatever folder; installs and builds first what is missing or old.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

if is_stale; then
  setup
  say "building dist/gossip-worker"
  build || die "the build failed: see above"
fi
exec "$ROOT/dist/gossip-worker" "$@"
