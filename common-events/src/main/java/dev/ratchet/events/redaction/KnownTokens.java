package dev.ratchet.events.redaction;

import java.util.List;

/** Tokens that say by their beginning what they are. */
final class KnownTokens {

    /** How a kind of token begins, and how many characters follow at least. */
    private record Kind(String start, int least) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("ghp_", 20),
            new Kind("gho_", 20),
            new Kind("ghu_", 20),
            new Kind("ghs_", 20),
            new Kind("ghr_", 20),
            new Kind("github_pat_", 20),
            new Kind("glpat-", 16),
            new Kind("glptt-", 16),
            new Kind("xoxa-", 10),
            new Kind("xoxb-", 10),
            new Kind("xoxe-", 10),
            new Kind("xoxo-", 10),
            new Kind("xoxp-", 10),
            new Kind("xoxr-", 10),
            new Kind("xoxs-", 10),
            new Kind("xapp-", 10),
            new Kind("sk-", 20),
            new Kind("sk_live_", 10),
            new Kind("sk_test_", 10),
            new Kind("rk_live_", 10),
            new Kind("rk_test_", 10),
            new Kind("whsec_", 16),
            new Kind("pypi-", 16),
            new Kind("npm_", 30),
            new Kind("hf_", 30),
            new Kind("dckr_pat_", 16),
            new Kind("dop_v1_", 20),
            new Kind("shpat_", 20),
            new Kind("lin_api_", 20),
            new Kind("rubygems_", 20),
            new Kind("AGE-SECRET-KEY-", 20));

    /** Whether a kind may begin with two characters and a dash or an underscore, by the two. */
    private static final boolean[] BEFORE = before();

    /** A key of a cloud: its beginning around the I, and how many capitals and digits follow exactly. */
    private static final int CLOUD_KEY = 16;

    private static final int LONGEST_HEADER = 512;
    private static final int LEAST_PART = 8;

    private KnownTokens() {}

    static long at(byte[] text, int from, int at, int to) {
        return switch (text[at]) {
            case '-', '_' -> started(text, from, at, to);
            case 'J' -> webToken(text, from, at - 2, to);
            case 'I' -> cloud(text, from, at, to);
            case 'G' -> twoParts(text, from, at - 1, to);
            default -> Span.NONE;
        };
    }

    private static long started(byte[] text, int from, int at, int to) {
        if (at - from < 2 || !BEFORE[place(text[at - 2], text[at - 1])]) {
            return Span.NONE;
        }
        for (Kind kind : KINDS) {
            int length = kind.start().length();
            int start = at + 1 - length;
            if (text[at] == kind.start().charAt(length - 1)
                    && text[at - 1] == kind.start().charAt(length - 2)
                    && isStart(text, from, start)
                    && Bytes.isAt(text, start, to, kind.start())) {
                int end = Bytes.tokenEnd(text, at + 1, to);
                return end - at > kind.least() ? Span.of(start, end) : Span.NONE;
            }
        }
        return Span.NONE;
    }

    private static boolean[] before() {
        boolean[] before = new boolean[1 << 14];
        for (Kind kind : KINDS) {
            int end = kind.start().length() - 1;
            before[
                    place((byte) kind.start().charAt(end - 2), (byte)
                            kind.start().charAt(end - 1))] = true;
        }
        return before;
    }

    private static int place(byte first, byte second) {
        return (first & 127) << 7 | (second & 127);
    }

    /** A JSON Web Token (RFC 7519): {@code eyJ….….…}. */
    private static long webToken(byte[] text, int from, int start, int to) {
        if (!isStart(text, from, start) || !Bytes.isAt(text, start, to, "eyJ")) {
            return Span.NONE;
        }
        int header = Bytes.tokenEnd(text, start, Math.min(to, start + LONGEST_HEADER));
        if (header - start < LEAST_PART || header >= to || text[header] != '.') {
            return Span.NONE;
        }
        int body = Bytes.tokenEnd(text, header + 1, to);
        if (body - header <= LEAST_PART || body >= to || text[body] != '.') {
            return Span.NONE;
        }
        return Span.of(start, Bytes.tokenEnd(text, body + 1, to));
    }

    private static long cloud(byte[] text, int from, int at, int to) {
        if (isStart(text, from, at - 2)
                && (Bytes.isAt(text, at - 2, to, "AKIA") || Bytes.isAt(text, at - 2, to, "ASIA"))) {
            int end = at + 2;
            while (end < to && ((text[end] >= 'A' && text[end] <= 'Z') || (text[end] >= '0' && text[end] <= '9'))) {
                end++;
            }
            boolean isWhole = end == to || !Bytes.isWord(text[end]);
            return end - at - 2 == CLOUD_KEY && isWhole ? Span.of(at - 2, end) : Span.NONE;
        }
        if (isStart(text, from, at - 1) && Bytes.isAt(text, at - 1, to, "AIza")) {
            int end = Bytes.tokenEnd(text, at + 3, to);
            return end - at >= 33 ? Span.of(at - 1, end) : Span.NONE;
        }
        return Span.NONE;
    }

    /** A key of a mail service: {@code SG.….…}. */
    private static long twoParts(byte[] text, int from, int start, int to) {
        if (!isStart(text, from, start) || !Bytes.isAt(text, start, to, "SG.")) {
            return Span.NONE;
        }
        int first = Bytes.tokenEnd(text, start + 3, Math.min(to, start + LONGEST_HEADER));
        if (first - start < 3 + LEAST_PART || first >= to || text[first] != '.') {
            return Span.NONE;
        }
        int end = Bytes.tokenEnd(text, first + 1, to);
        return end - first > LEAST_PART ? Span.of(start, end) : Span.NONE;
    }

    /** Whether a word begins here. */
    private static boolean isStart(byte[] text, int from, int at) {
        return at >= from && (at == from || !Bytes.isWord(text[at - 1]));
    }
}
