package dev.ratchet.analyzer.domain.grouping;

import java.util.List;

/**
 * Where the sentence model puts sentences of no particular subject: what is left of a vector when this is taken away is what
 * its text speaks of. A set of texts moves it towards its own centre, the more the larger it is.
 */
public record Background(float[] centre) {

    /** As many texts of a set weigh as much as all of the sentences. */
    private static final int WEIGHT = 40;

    private static final List<String> SENTENCES = List.of(
            "The meeting was moved to Thursday.",
            "Somebody forgot to send the invoice.",
            "How do I change my password?",
            "The printer on the second floor is broken.",
            "The report was finished before the deadline.",
            "Please book a train to the coast.",
            "The new colleague starts next month.",
            "The garden needs water in summer.",
            "Which song is playing on the radio?",
            "The customer asked for a refund.",
            "The service does not answer requests.",
            "The file was saved in another folder.",
            "Nobody checked the result of the experiment.",
            "The price of the product went up.",
            "She explained the plan to the team.",
            "The door of the warehouse was left open.",
            "The release contains a serious error.",
            "It will rain in the evening.",
            "The data was copied to the archive.",
            "The contract has not been signed.",
            "An old version was installed by mistake.",
            "The road to the harbour is closed.",
            "The test of the engine took two hours.",
            "The list of guests is incomplete.",
            "The server was restarted during the night.",
            "The recipe needs three eggs.",
            "The rule was changed without notice.",
            "The parcel arrived at the wrong address.",
            "The password is written on a piece of paper.",
            "The doctor has no time today.",
            "The manual describes how to start the machine.",
            "The approval is still missing.");

    /** What a model makes of the sentences. */
    public static Background of(Embedding embedding) {
        float[] centre = new float[embedding.of("").length];
        SENTENCES.forEach(sentence -> Products.add(centre, embedding.of(sentence), 1f / SENTENCES.size()));
        return new Background(centre);
    }

    /** The centre of these texts and this background together. */
    float[] with(List<Text> texts) {
        float share = 1f / (texts.size() + WEIGHT);
        float[] together = new float[centre.length];
        Products.add(together, centre, WEIGHT * share);
        texts.forEach(text -> Products.add(together, text.vector(), share));
        return together;
    }

    /** The same of as many texts by the sum of their vectors. */
    float[] with(double[] sum, int texts) {
        float[] together = new float[centre.length];
        for (int axis = 0; axis < together.length; axis++) {
            together[axis] = (float) ((WEIGHT * (double) centre[axis] + sum[axis]) / (texts + WEIGHT));
        }
        return together;
    }
}
