package dev.ratchet.metrics.rest;

import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.house.HouseReport;
import dev.ratchet.metrics.domain.rules.RuleReport;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.violations.DailyCount;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The figures as gauges. They are what the tables say, never counted along, so that a restart or a rebuild changes none. A
 * figure without enough data has no value, only its {@code …_n}.
 */
@ApplicationScoped
public class FigureGauges {

    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    FigureGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(List<RuleReport> rules, HouseReport house, List<DailyCount> violations) {
        Map<String, List<Row<?>>> rows = new ConcurrentHashMap<>();
        rules.forEach(rule -> addRule(rows, rule));
        violations.stream()
                .collect(Collectors.groupingBy(FigureGauges::kind, Collectors.summingLong(DailyCount::violations)))
                .forEach((kind, count) -> add(rows, "ratchet.violations", kind, count));
        addHouse(rows, house);
        add(rows, "ratchet.figures.up", Tags.empty(), 1);
        register(rows);
    }

    /** Shows nothing but that there is nothing to show: an old value would pass for a new one. */
    void hide() {
        Map<String, List<Row<?>>> rows = new ConcurrentHashMap<>();
        add(rows, "ratchet.figures.up", Tags.empty(), 0);
        register(rows);
    }

    private static void addRule(Map<String, List<Row<?>>> rows, RuleReport report) {
        Tags tags = Tags.of("rule", report.evidence().rule().rule().toString());
        add(rows, "ratchet.rule.triggers", tags, report.totals().triggers());
        for (Verdict verdict : Verdict.values()) {
            add(
                    rows,
                    "ratchet.rule.episodes",
                    tags.and("verdict", verdict.wireName()),
                    report.totals().with(verdict));
        }
        add(rows, "ratchet.rule.shadow.episodes", tags, report.totals().shadowEpisodes());
        report.evidence().escaped().ifPresent(escaped -> add(rows, "ratchet.rule.escaped", tags, escaped));
        add(rows, "ratchet.rule.prevention.rate", tags, report.totals().preventionRate());
        add(rows, "ratchet.rule.false.positive.rate", tags, report.totals().falsePositiveRate());
        add(rows, "ratchet.rule.effectiveness", tags, report.evidence().effectiveness());
    }

    private static void addHouse(Map<String, List<Row<?>>> rows, HouseReport house) {
        Tags none = Tags.empty();
        add(rows, "ratchet.prevention.rate", none, house.totals().preventionRate());
        add(rows, "ratchet.false.positive.rate", none, house.totals().falsePositiveRate());
        add(rows, "ratchet.prevented.per.trigger", none, house.totals().preventedPerTrigger());
        add(rows, "ratchet.escaped", none, house.escaped());
        add(rows, "ratchet.effectiveness", none, house.effectiveness());
        add(rows, "ratchet.first.time.quality", none, house.firstTimeQuality());
        add(
                rows,
                "ratchet.time.to.improvement.days",
                none,
                house.timeToImprovement().whole());
        add(rows, "ratchet.automation.level", none, house.automationLevel());
        add(rows, "ratchet.adherence", none, house.adherence());
        add(rows, "ratchet.violation.frequency.change", none, house.violationFrequency());
    }

    private static void add(Map<String, List<Row<?>>> rows, String name, Tags tags, Figure figure) {
        add(rows, name + ".n", tags, figure.n());
        if (figure instanceof Measured measured) {
            add(rows, name, tags, measured.value());
            add(rows, name + ".low", tags, measured.interval().low());
            add(rows, name + ".high", tags, measured.interval().high());
        }
    }

    private static void add(Map<String, List<Row<?>>> rows, String name, Tags tags, Number value) {
        rows.computeIfAbsent(name, n -> new ArrayList<>()).add(Row.of(tags, value));
    }

    private static Tags kind(DailyCount count) {
        return Tags.of(
                "workflow", count.workflow(),
                "type", count.type().wireName(),
                "severity", count.severity().wireName());
    }

    private void register(Map<String, List<Row<?>>> rows) {
        rows.keySet()
                .forEach(name ->
                        gauges.computeIfAbsent(name, n -> MultiGauge.builder(n).register(registry)));
        gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
    }
}
