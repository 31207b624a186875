package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.backtest.BacktestCounts;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.CheckBookOfThen;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.BooksOfThen;
import dev.ratchet.enforcer.domain.backtest.CaseRecords;
import dev.ratchet.enforcer.domain.backtest.Cases;
import dev.ratchet.enforcer.domain.backtest.PastDecision;
import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.domain.backtest.Reading;
import dev.ratchet.enforcer.domain.backtest.Replay;
import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import dev.ratchet.enforcer.domain.backtest.Tally;
import dev.ratchet.enforcer.domain.backtest.WaiversThen;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.RecordDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tries candidates on what the log has recorded, and the book of then on its own decisions. */
@ApplicationScoped
public class Trials {

    private final RecordedTopic topic;
    private final CaseRecords cases;
    private final WaiversThen waivers;
    private final SelfCheck.Judge judge;
    private final CheckLanguage language;
    private final int readers;

    Trials(
            RecordedTopic topic,
            CaseRecords cases,
            WaiversThen waivers,
            SelfCheck.Judge judge,
            CheckLanguage language,
            EnforcerConfig config) {
        this.topic = topic;
        this.cases = cases;
        this.waivers = waivers;
        this.judge = judge;
        this.language = language;
        this.readers = config.backtest().readers();
    }

    /** What came of trying a candidate. */
    record Tried(Reading reading, BacktestCounts counts) {}

    /** What came of judging everything again. */
    record Checked(Reading reading, SelfCheck.Counts counts) {}

    Tried tried(TryCandidate order, RecordedTopic.Watch watch) {
        Cases held =
                cases.of(order.violations(), order.workflow(), order.candidate().replaces());
        List<Replay> replays = new ArrayList<>();
        List<DecisionReader> used = topic.read(
                Topic.GATE_DECISIONS,
                order.range(),
                readers,
                () -> {
                    Replay replay = new Replay(order.candidate(), held, waivers);
                    replays.add(replay);
                    return reader(replay, new DecisionParser(order.candidate().groups(), replay::concerns));
                },
                watch);
        return new Tried(DecisionReader.together(used), new Tally(replays, held).counts());
    }

    private static DecisionReader reader(Replay replay, DecisionParser parser) {
        return new DecisionReader(record -> {
            PastDecision decision = parser.read(record.value(), DecisionReader.time(record));
            if (decision != null) {
                replay.tried(decision);
            }
        });
    }

    Checked checked(CheckBookOfThen order, RecordedTopic.Watch watch) {
        List<Recorded<RuleEvent>> events = ruleEvents();
        List<SelfCheck> checks = new ArrayList<>();
        List<DecisionReader> used = topic.read(
                Topic.GATE_DECISIONS,
                order.range(),
                readers,
                () -> {
                    SelfCheck check = new SelfCheck(new BooksOfThen(events, language::checkOf), judge);
                    checks.add(check);
                    return new DecisionReader(record -> {
                        if (RecordDecoder.decode(Topic.GATE_DECISIONS, record).event() instanceof GateDecided decided) {
                            check.compare(decided);
                        }
                    });
                },
                watch);
        return new Checked(DecisionReader.together(used), SelfCheck.Counts.together(checks));
    }

    /** All that was ever said of rules; what can't be read was skipped by the books as well. */
    private List<Recorded<RuleEvent>> ruleEvents() {
        List<Recorded<RuleEvent>> events = new ArrayList<>();
        Range everything = new Range(null, null, Range.MOST);
        topic.read(Topic.RULES, everything, 1, () -> record -> add(record, events), new Unwatched());
        return events;
    }

    @SuppressWarnings("unchecked")
    private static void add(ConsumerRecord<byte[], byte[]> record, List<Recorded<RuleEvent>> events) {
        try {
            Recorded<? extends Event> recorded = RecordDecoder.decode(Topic.RULES, record);
            events.add((Recorded<RuleEvent>) recorded);
        } catch (UndecodableEvent skipped) {
            // The rule book in memory passes over it too, and says so.
        }
    }

    /** For short readings. */
    private record Unwatched() implements RecordedTopic.Watch {

        @Override
        public void total(long records) {}

        @Override
        public void read(long more) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
