package dev.ratchet.analyzer.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.EmbeddingFailed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The quantised bge-small (Xiao et al. 2023; MIT licence), one text at a time on the caller's thread: a batch would change
 * the vectors. Any number of threads may call.
 */
public final class SentenceModel implements Embedding, AutoCloseable {

    private static final String NAME = "bge-small-en-v1.5-q";
    private static final int MAX_PIECES = 128;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * Loads the model with its native library.
     *
     * @throws ModelUnavailable where that library doesn't load, there is no room for the model, or it is not there
     */
    public static SentenceModel load() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(resource(NAME + ".onnx"), oneThread());
            return new SentenceModel(environment, session, new WordPieces(vocabulary(), MAX_PIECES));
        } catch (OrtException | IOException | LinkageError | OutOfMemoryError | RuntimeException e) {
            throw new ModelUnavailable(NAME, e);
        }
    }

    private static OrtSession.SessionOptions oneThread() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return options;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SentenceModel.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }

    private static Map<String, Long> vocabulary() throws IOException {
        JsonNode words = new ObjectMapper()
                .readTree(resource(NAME + "-tokenizer.json"))
                .path("model")
                .path("vocab");
        Map<String, Long> vocabulary = HashMap.newHashMap(words.size());
        words.properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().longValue()));
        return vocabulary;
    }

    @Override
    public String model() {
        return NAME;
    }

    @Override
    public float[] of(String text) {
        long[] ids = pieces.of(text);
        long[] all = new long[ids.length];
        Arrays.fill(all, 1);
        try (OnnxTensor words = tensor(ids);
                OnnxTensor attention = tensor(all);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", attention, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return pooled(states[0]);
        } catch (OrtException e) {
            throw new EmbeddingFailed("The sentence model failed on " + ids.length + " pieces", e);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    /** The state of the opening piece and the mean of the others, in equal parts. */
    private static float[] pooled(float[][] states) {
        float[] vector = ofLengthOne(states[0]);
        float[] mean = new float[vector.length];
        for (int piece = 1; piece < states.length - 1; piece++) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += states[piece][at];
            }
        }
        mean = ofLengthOne(mean);
        for (int at = 0; at < mean.length; at++) {
            vector[at] += mean[at];
        }
        return ofLengthOne(vector);
    }

    private static float[] ofLengthOne(float[] state) {
        double square = 0;
        for (float part : state) {
            square += part * part;
        }
        float scale = square < Float.MIN_NORMAL ? 0 : (float) (1 / Math.sqrt(square));
        float[] vector = new float[state.length];
        for (int at = 0; at < state.length; at++) {
            vector[at] = state[at] * scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model could not be closed", e);
        }
    }
}
