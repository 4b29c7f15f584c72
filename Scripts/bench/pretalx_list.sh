#!/usr/bin/env bash
# The organiser's list of submissions of pretalx (PyPI), served by gunicorn with two workers, as a yardstick for our list of models.
# Prints requests a second, one line a round: pretalx_list.sh SUBMISSIONS ROUNDS PORT. Needs `Scripts/set-up bench`.
set -euo pipefail

submissions=${1:-2000}
rounds=${2:-3}
port=${3:-18099}
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.build-bench
data=$bench/pretalx-data
venv=$bench/pretalx-venv/bin
mkdir -p "$data"

export PRETALX_DATA_DIR=$data PRETALX_FILESYSTEM_DATA=$data PRETALX_FILESYSTEM_LOGS=$data/logs PRETALX_DB_BACKEND=sqlite3
export PRETALX_DB_NAME=$data/pretalx.sqlite3 PRETALX_SITE_URL=http://127.0.0.1:$port PRETALX_DEBUG=False DJANGO_SETTINGS_MODULE=pretalx.settings

if [[ ! -e $data/made-$submissions ]]; then
    rm -f "$data/pretalx.sqlite3"
    "$venv/python" -m pretalx migrate >"$data/migrate.log" 2>&1
    "$venv/python" -m pretalx rebuild >"$data/rebuild.log" 2>&1 || true
    "$venv/python" "$(dirname "${BASH_SOURCE[0]}")/pretalx_fill.py" "$submissions" | tail -n 1 >"$data/session"
    touch "$data/made-$submissions"
fi

"$venv/gunicorn" pretalx.wsgi --workers 2 --bind "127.0.0.1:$port" >"$data/gunicorn.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
address=http://127.0.0.1:$port/orga/event/bench/submissions/
cookie="pretalx_session=$(cat "$data/session")"
for _ in $(seq 60); do
    status=$(curl -s -o "$data/page.html" -w '%{http_code}' -H "Cookie: $cookie" "$address" || true)
    [[ $status == 200 ]] && break
    sleep 1
done
if [[ $status != 200 ]] || ! grep -q "Generated submission" "$data/page.html"; then
    echo "pretalx did not show its list (status $status); see $data/gunicorn.log" >&2
    exit 2
fi
for _ in $(seq "$rounds"); do
    wrk -t1 -c8 -d20s --timeout 30s -H "Cookie: $cookie" "$address" | sed -n 's/^Requests\/sec: *//p'
done
