package dev.ratchet.detector.rest;

/** What the interface's description shows as examples. */
final class Examples {

    static final String REPORT = """
        {"type": "documentation", "severity": "low",
         "description": "Release notes missing for parcels",
         "context": {"workflow": "release", "step": "announce",
                     "expectedBehavior": "Release notes name the version",
                     "actualBehavior": "Release notes end with 1.1.0",
                     "affectedArtifact": "parcels"},
         "artifactVersion": "1.2.0", "run": "release-17"}\
        """;

    static final String RESOLUTION = """
        {"resolution": "Release notes written"}\
        """;

    static final String WITHDRAWAL = """
        {"reason": "The notes were there, in another folder"}\
        """;

    static final String EVENT_DATA = """
        {"context": {"version": "0.4.1", "id": "17-3", "source": "/ci/release",
                     "type": "dev.cdevents.taskrun.finished.0.2.0", "timestamp": "2025-10-30T10:03:00Z"},
         "subject": {"id": "task-3", "type": "taskRun",
                     "content": {"taskName": "build", "outcome": "success",
                                 "pipelineRun": {"id": "release-17"}}},
         "customData": {"artifact": {"name": "parcels", "version": "1.2.0"}}}\
        """;

    static final String EVENT = """
             {"specversion": "1.0", "id": "17-3", "source": "/ci/release",
              "type": "dev.cdevents.taskrun.finished.0.2.0", "time": "2025-10-30T10:03:00Z",
              "data":
             """ + EVENT_DATA + "}";

    static final String WORKFLOW = """
        {"description": "How a parcel leaves the house",
         "steps": [{"name": "build"}, {"name": "ship"},
                   {"name": "announce", "automation": "announce ${artifact.name}", "automated": false}],
         "constraints": [{"id": "announce-after-ship", "template": "response",
                          "step": "announce", "activation": "ship", "within": "PT1H",
                          "type": "documentation", "severity": "low",
                          "description": "Nobody was told of ${artifact.name}",
                          "expectedBehavior": "Everybody is told within an hour",
                          "actualBehavior": "Nobody was told",
                          "remediation": "Run announce ${artifact.name}"}],
         "checklist": ["Is the label on?"]}\
        """;

    private Examples() {}
}
