# guard MARKER SIGNAL COMMAND ARGUMENT...
# Becomes COMMAND. Standard input is a pipe whose other end only the starter holds: when the starter is gone, however it
# ended, the pipe closes and COMMAND is ended, unless the file MARKER exists by then. COMMAND and the watcher that waits
# for this have sessions of their own, so that what is sent to the starter's process group reaches neither.
marker=$1
signal=$2
shift 2
exec 3<&0 </dev/null

detached() {
    if command -v setsid >/dev/null 2>&1; then
        exec setsid "$@"
    elif command -v perl >/dev/null 2>&1; then
        exec perl -e 'use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or exit 127' "$@"
    fi
    exec "$@"
}

watch='
exec >/dev/null
while read -r word; do
    [ "$word" = gone ] && exit 0
done
[ -n "$1" ] && [ -e "$1" ] && exit 0
kill "-$2" "$3" || exit 0
tries=0
while kill -0 "$3" && [ $tries -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -KILL "$3"
'
# Goes on when the watcher has its session and lets go of the output.
: "$(detached sh -c "$watch" watcher "$marker" "$signal" "$$" <&3 2>/dev/null 3<&- &)"
detached "$@" 3<&-
