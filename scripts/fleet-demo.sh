#!/usr/bin/env bash
# A fleet on this machine, in less than a minute: an etcd, a PostgreSQL, a made-up tree, three workers, one of which is
# killed without warning. Ends with 0 exactly when the fleet found what a local scan finds; the last line gives the counts.
# Needs what scripts/test.sh needs; takes GOSSIP_TEST_ETCD and GOSSIP_TEST_POSTGRES when they are set.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
setup
install_servers
if is_stale; then build; fi
exec "$BUN" "$ROOT/scripts/fleet/demo.ts" "$ROOT/dist/gossip-worker"
