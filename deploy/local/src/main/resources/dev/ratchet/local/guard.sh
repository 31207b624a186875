# guard MARKER SIGNAL COMMAND ARGUMENT...
# Becomes COMMAND, in a session of its own. Standard input is a pipe whose other end only the starter holds: when the
# starter is gone, however it ended, the pipe closes and COMMAND is ended, unless the file MARKER exists by then.
marker=$1
signal=$2
shift 2
exec 3<&0 </dev/null
(
    (
        trap '' HUP INT TERM
        while read -r word <&3; do
            [ "$word" = gone ] && exit 0
        done
        [ -n "$marker" ] && [ -e "$marker" ] && exit 0
        kill "-$signal" $$ || exit 0
        tries=0
        while kill -0 $$ && [ $tries -lt 100 ]; do
            sleep 0.1
            tries=$((tries + 1))
        done
        kill -KILL $$
    ) >/dev/null 2>&1 &
)
if command -v setsid >/dev/null 2>&1; then
    exec setsid "$@" 3<&-
elif command -v perl >/dev/null 2>&1; then
    exec perl -e 'use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or exit 127' "$@" 3<&-
else
    exec "$@" 3<&-
fi
