package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.metrics.domain.house.HouseReport;
import dev.ratchet.metrics.domain.house.HouseReports;
import dev.ratchet.metrics.domain.house.Question;
import dev.ratchet.metrics.domain.house.Span;
import dev.ratchet.metrics.domain.violations.DailyCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reports on the house from the tables, each report from one state of them. */
@ApplicationScoped
public class HouseStore implements HouseReports {

    private static final String DAILY =
            "SELECT (detected_at AT TIME ZONE 'UTC')::date, workflow, type, severity, count(*) FROM violation";

    private final Snapshots snapshots;

    HouseStore(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public HouseReport report(Question question) {
        return snapshots.read(connection ->
                HouseReport.of(new HouseEvidences(connection, question, span(connection, question)).gathered()));
    }

    @Override
    public List<DailyCount> daily(Question question) {
        return snapshots.read(
                connection -> HouseEvidences.within(span(connection, question), "detected_at", question.workflow())
                        .and("stands")
                        .rows(connection, DAILY, " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4", HouseStore::dailyCount));
    }

    private static Span span(Connection connection, Question question) throws SQLException {
        return Span.of(question, NewestEvents.of(connection));
    }

    private static DailyCount dailyCount(ResultSet row) throws SQLException {
        return new DailyCount(
                row.getObject(1, LocalDate.class),
                Clause.text(row, 2),
                ViolationType.named(Clause.text(row, 3)),
                Severity.named(Clause.text(row, 4)),
                row.getLong(5));
    }
}
