package org.koldoo.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.FactDefinition;

/** The rules of the engine over ports that answer the same always. */
public final class TestRules {

    private TestRules() {}

    public static EngineRules rules() {
        return new EngineRules(
                Clock.systemUTC(),
                new AnHour(),
                (caseNumber, fact) -> false,
                List.of(FactDefinition.yesNo("fact_child"), FactDefinition.yesNo("fact_foreign")),
                new Silence(),
                new Itself());
    }

    private static final class Silence implements GatewayReadings {
        @Override
        public void passed(CaseNumber caseNumber, String definition, String gateway, Map<String, String> facts) {}
    }

    private static final class Itself implements CalledProcedures {
        @Override
        public String definition(String topic, String callerInstance) {
            throw new IllegalStateException("Nothing is called here");
        }

        @Override
        public Set<String> returned(String definition) {
            return Set.of();
        }
    }

    private static final class AnHour implements Deadlines {
        @Override
        public Instant due(String parameter, Instant from) {
            return from.plus(Duration.ofHours(1));
        }

        @Override
        public List<Parameter> all() {
            return List.of();
        }

        @Override
        public void add(Parameter parameter) {}

        @Override
        public boolean mayChange(Parameter parameter) {
            return false;
        }

        @Override
        public boolean mayChangeAll() {
            return false;
        }

        @Override
        public void change(String name, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {}

        @Override
        public List<Holiday> holidays(int year) {
            return List.of();
        }

        @Override
        public void addHoliday(Holiday holiday) {}

        @Override
        public void removeHoliday(LocalDate date) {}

        @Override
        public Parameter find(String name) {
            return null;
        }
    }
}
