#!/bin/sh
# Measures how many signed webhooks a second are answered, one server after the other, on loopback:
#   bare Kestrel   one fixed answer, nothing checked: the most a web app on it could reach
#   LocalHost      the app as it is, with a token; its log is off in one row and goes to a file in the other
#   Node           Express and Twilio's package doing the same work
# The last column is the server's processor time for one webhook, where /proc tells it: it depends less on what else the machine does.
# Installs nothing. Every measurement ends by itself.
#
# usage: CallCenter.Benchmarks/Throughput/throughput.sh [SECONDS]      how long each server is measured, 1 to 60; 5 unless told
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
seconds=${1:-5}
threads=1
connections=16
Twilio__AuthToken=0123456789abcdef0123456789abcdef
CallCenter__PremiumQueueSid=QU0123456789abcdef0123456789abcdef
NODE_ENV=production
export Twilio__AuthToken CallCenter__PremiumQueueSid NODE_ENV

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

case $seconds in
    [1-9] | [1-5][0-9] | 60) ;;
    *) fail "SECONDS must be a whole number from 1 to 60." ;;
esac

need() {
    command -v "$1" >/dev/null 2>&1 || fail "$1 is missing: $2"
}

need dotnet "install .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0"
need wrk "install it (apt-get install wrk, brew install wrk)."
need curl "install it (apt-get install curl, brew install curl)."
need node "install Node.js 20 or later from https://nodejs.org"
[ -d "$root/CallCenter.Benchmarks/Throughput/node/node_modules" ] || fail "Twilio's package for Node is missing: run npm ci in CallCenter.Benchmarks/Throughput/node."
benchmarks=$root/CallCenter.Benchmarks/bin/Release/net10.0/CallCenter.Benchmarks.dll
callcenter=$root/CallCenter.Cli/bin/Release/net10.0/callcenter.dll
[ -e "$benchmarks" ] && [ -e "$callcenter" ] || fail "The programs are not built: run ./callcenter build."

work=$(mktemp -d)
server=
stop() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || :
        wait "$server" 2>/dev/null || :
        server=
    fi
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Prints the processor time of the server so far, in ticks; 0 where there is no /proc.
ticks() {
    if [ -r "/proc/$server/stat" ]; then
        awk '{ print $14 + $15 }' "/proc/$server/stat"
    else
        echo 0
    fi
}

# measure NAME PORT COMMAND...: starts a server, asks it, stops it, prints its row
measure() {
    name=$1
    port=$2
    shift 2
    dotnet "$benchmarks" sample --port "$port" >"$work/sample"
    { read -r url && read -r signature; } <"$work/sample"
    "$@" >"$work/log" 2>&1 &
    server=$!
    tries=0
    until curl --silent --fail --output "$work/answer" --header "X-Twilio-Signature: $signature" "$url"; do
        tries=$((tries + 1))
        if [ "$tries" -ge 50 ] || ! kill -0 "$server" 2>/dev/null; then
            fail "$name did not answer the sample webhook on port $port: $(head -n 3 "$work/log")"
        fi
        sleep 0.2
    done

    grep -q '<Queue>customers</Queue>' "$work/answer" || fail "$name gave a wrong answer: $(cat "$work/answer")"
    wrk --threads "$threads" --connections "$connections" --duration 10s --header "X-Twilio-Signature: $signature" "$url" >/dev/null
    before=$(ticks)
    wrk --threads "$threads" --connections "$connections" --duration "${seconds}s" --latency \
        --header "X-Twilio-Signature: $signature" "$url" >"$work/wrk"
    used=$(($(ticks) - before))
    stop
    ! grep -q 'Non-2xx' "$work/wrk" || fail "$name did not answer every webhook with 200."
    rate=$(sed -n 's/^Requests\/sec: *//p' "$work/wrk")
    : "${bare:=$rate}"
    awk -v name="$name" -v rate="$rate" -v bare="$bare" -v used="$used" -v hertz="$(getconf CLK_TCK)" '
        $1 == "50%" { median = $2 }
        $1 == "99%" { p99 = $2 }
        $2 == "requests" { requests = $1 }
        END {
            cpu = used > 0 ? sprintf("%.0f us", used / hertz * 1e6 / requests) : "-"
            printf "%-26s %12.0f %9.0f %% %10s %10s %10s\n", name, rate, 100 * rate / bare, median, p99, cpu
        }' "$work/wrk"
}

printf '%s s each after a warm-up of 10 s; wrk with %s thread and %s connections; %s cores\n\n' "$seconds" "$threads" "$connections" "$(getconf _NPROCESSORS_ONLN)"
printf '%-26s %12s %11s %10s %10s %10s\n' server "webhooks/s" "of bare" median "99th" "cpu"
measure "bare Kestrel" 7181 dotnet "$benchmarks" bare --port 7181
measure "LocalHost --quiet" 7182 dotnet "$callcenter" serve --port 7182 --quiet
measure "LocalHost, log to a file" 7183 dotnet "$callcenter" serve --port 7183
measure "Node, Express, twilio" 7184 node "$root/CallCenter.Benchmarks/Throughput/node/server.js" 7184
