#!/bin/sh
# Runs the tests that touch the database against a real PostgreSQL: installs it from Debian when it is missing, starts a cluster of its own
# on a free loopback port, and removes it afterwards. Arguments go to vitest, instead of the integration tests.
set -eu
cd "$(dirname "$0")/.."

find_bin() {
  for dir in /usr/lib/postgresql/*/bin; do
    [ -x "$dir/initdb" ] && echo "$dir"
  done | sort -V | tail -n 1
}

bin=$(find_bin)
if [ -z "$bin" ]; then
  echo "Installing PostgreSQL" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null
  apt-get install -y -qq postgresql >/dev/null
  bin=$(find_bin)
  [ -n "$bin" ] || { echo "PostgreSQL could not be installed." >&2; exit 1; }
fi

folder=$(mktemp -d)
chmod 755 "$folder"
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd "$folder" && runuser -u postgres -- "$@"); else "$@"; fi
}
[ "$(id -u)" != 0 ] || chown postgres "$folder"

stop() {
  code=$?
  trap - EXIT INT TERM
  as_postgres "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_postgres "$bin/initdb" -D "$folder/data" -U countersign -A trust -E UTF8 --no-sync >"$folder/initdb.log" 2>&1 ||
  { cat "$folder/initdb.log" >&2; exit 1; }
as_postgres "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off" start >/dev/null ||
  { cat "$folder/server.log" >&2; exit 1; }

TEST_DATABASE_URL="postgres://countersign@127.0.0.1:$port/postgres"
export TEST_DATABASE_URL
echo "TEST_DATABASE_URL=$TEST_DATABASE_URL" >&2
# The crash test starts processes with a folder of their own: it has nothing to do with PostgreSQL.
if [ $# -eq 0 ]; then set -- --project integration --exclude tests/integration/crash.test.ts; fi
npx vitest run "$@"
