package dev.ratchet.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final Map<String, Long> VOCABULARY = Map.ofEntries(
            Map.entry("[CLS]", 1L),
            Map.entry("[SEP]", 2L),
            Map.entry("[UNK]", 3L),
            Map.entry("track", 4L),
            Map.entry("##er", 5L),
            Map.entry("##s", 6L),
            Map.entry("cafe", 7L),
            Map.entry("!", 8L),
            Map.entry("木", 9L));

    private final WordPieces pieces = new WordPieces(VOCABULARY, 8);

    @Test
    void a_word_is_cut_into_the_longest_pieces_from_its_beginning() {
        assertThat(pieces.of("Trackers")).containsExactly(1, 4, 5, 6, 2);
    }

    @Test
    void accents_and_case_are_left_out_and_punctuation_stands_alone() {
        assertThat(pieces.of("CAFÉ!!")).containsExactly(1, 7, 8, 8, 2);
    }

    @Test
    void ideographs_are_words_of_their_own() {
        assertThat(pieces.of("木木")).containsExactly(1, 9, 9, 2);
    }

    @Test
    void a_word_with_an_unknown_piece_is_unknown_as_a_whole() {
        assertThat(pieces.of("trackx er \ud83d\ude42 " + "a".repeat(101))).containsExactly(1, 3, 3, 3, 3, 2);
    }

    @Test
    void a_long_text_is_read_as_far_as_there_is_room() {
        assertThat(pieces.of("track ".repeat(50_000))).containsExactly(1, 4, 4, 4, 4, 4, 4, 2);
        assertThat(pieces.of("\ud83d \u0000\ufffd\n")).startsWith(1).endsWith(2);
        assertThat(pieces.of("")).containsExactly(1, 2);
    }
}
