package dev.ratchet.events.redaction;

/** What an element of XML holds whose name says secret. */
final class Element {

    private static final int LONGEST_TAG = 200;

    private Element() {}

    static long at(byte[] text, int at, int to) {
        int name = at + 1;
        int nameEnd = name;
        while (nameEnd < to && nameEnd - name < LONGEST_TAG && (Bytes.isToken(text[nameEnd]) || text[nameEnd] == '.')) {
            nameEnd++;
        }
        if (!SecretNames.mayBe(text, name, nameEnd)) {
            return Span.NONE;
        }
        int tag = nameEnd;
        while (tag < to && tag - nameEnd < LONGEST_TAG && text[tag] != '>' && text[tag] != '<') {
            tag++;
        }
        if (tag >= to || text[tag] != '>' || text[tag - 1] == '/') {
            return Span.NONE;
        }
        return value(text, SecretName.at(text, name, nameEnd), tag + 1, to);
    }

    private static long value(byte[] text, SecretName name, int from, int to) {
        boolean isVerbatim = Bytes.isAt(text, from, to, "<![CDATA[");
        int end = from;
        while (end < to && (isVerbatim ? !Bytes.isAt(text, end, to, "]]>") : text[end] != '<')) {
            end++;
        }
        end += isVerbatim && end < to ? "]]>".length() : 0;
        boolean isClosed = isVerbatim || Bytes.isAt(text, end, to, "</");
        return isClosed && !name.isInnocent(text, from, end) ? Span.of(from, end) : Span.NONE;
    }
}
