package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.Json;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Proposal;
import java.io.IOException;

/**
 * Shows a proposal with its confidence only where that is a measured share; elsewhere its outlook and what speaks against it
 * say what it rests on.
 */
final class MeasuredConfidence extends JsonSerializer<Proposal> {

    @Override
    public void serialize(Proposal proposal, JsonGenerator out, SerializerProvider provider) throws IOException {
        ObjectNode shown = Json.mapper().valueToTree(proposal);
        Outlook outlook = proposal.outlook();
        ConfidenceBasis basis = outlook == null ? null : outlook.confidenceBasis();
        if (basis != null && basis != ConfidenceBasis.CALIBRATED) {
            shown.remove("confidence");
        }
        out.writeTree(shown);
    }
}
