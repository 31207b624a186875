package dev.ratchet.log;

/** Another process has moved a position since it was read: what this process holds is not its to fold. */
final class PositionMoved extends RuntimeException {

    PositionMoved(Slice slice) {
        super("%s/%d is not at %d any more"
                .formatted(
                        slice.topic().wireName(),
                        slice.partition(),
                        slice.from().next()));
    }
}
