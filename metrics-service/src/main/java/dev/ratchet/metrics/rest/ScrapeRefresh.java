package dev.ratchet.metrics.rest;

import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.metrics.MetricsConfig;
import dev.ratchet.metrics.domain.house.HouseReports;
import dev.ratchet.metrics.domain.house.Question;
import dev.ratchet.metrics.domain.rules.RuleReports;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Reads the figures from the tables when Prometheus comes for them, at most once in the configured time. */
@ApplicationScoped
public class ScrapeRefresh {

    private static final Logger LOG = Logger.getLogger(ScrapeRefresh.class);

    /** Behind authentication and authorisation (200 and 100), before the routes. */
    private static final int PRIORITY = 10;

    private static final String PATH = "/q/metrics";

    private final RuleReports rules;
    private final HouseReports house;
    private final FigureGauges gauges;
    private final long cacheNanos;
    private boolean isFresh;
    private long readAt;

    ScrapeRefresh(RuleReports rules, HouseReports house, FigureGauges gauges, MetricsConfig config) {
        this.rules = rules;
        this.house = house;
        this.gauges = gauges;
        this.cacheNanos = config.scrapeCache().toNanos();
    }

    void register(@Observes Filters filters) {
        filters.register(this::beforeScrape, PRIORITY);
    }

    private void beforeScrape(RoutingContext context) {
        if (!context.normalizedPath().equals(PATH)) {
            context.next();
            return;
        }
        context.vertx().executeBlocking(this::refreshed, false).onComplete(done -> context.next());
    }

    private synchronized boolean refreshed() {
        if (isFresh && System.nanoTime() - readAt < cacheNanos) {
            return true;
        }
        try {
            Question everything = Question.aboutEverything();
            gauges.show(rules.all(), house.report(everything), house.daily(everything));
            isFresh = true;
        } catch (DatabaseUnavailable | IllegalStateException e) {
            LOG.warnf("There are no figures for Prometheus at the moment: %s", e.getMessage());
            gauges.hide();
            isFresh = false;
        }
        readAt = System.nanoTime();
        return isFresh;
    }
}
