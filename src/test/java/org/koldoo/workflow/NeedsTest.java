package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** A step that needs something to be on record is not completed before; whose step it is does not matter. */
@SuppressWarnings("unchecked")
class NeedsTest {

    private static final BodyCode OFFICE = BodyCode.of("MOL");
    private static final BodyCode OWNER = BodyCode.of("CCB");

    private final WorkItemTable table = mock();
    private final RunTable runs = mock();
    private final VersionTable versions = mock();
    private final TaskService engine = mock();
    private final Set<String> recorded = new HashSet<>();
    private final WorkItem item = item();
    private StepCompletion completion;

    @BeforeEach
    void aStepThatNeedsAFact() throws IOException {
        ObjectProvider<Step> none = mock();
        when(none.stream()).thenAnswer(call -> Stream.empty());
        var content = new ProcedureReader(none)
                .read(Files.readAllBytes(Path.of("src/test/resources/workflow/good-fields.bpmn")));
        ProcedureVersion version = mock();
        when(version.content()).thenReturn(content);
        when(versions.get(any())).thenReturn(version);
        when(table.close(any(), any(), any(), any(), any())).thenReturn(true);
        when(table.find(any())).thenReturn(Optional.of(new KeptItem(item, UUID.randomUUID(), "MOL", false)));
        var run = mock(RunTable.Run.class);
        when(run.owner()).thenReturn(OWNER);
        when(runs.get(any())).thenReturn(run);
        ObjectProvider<Facts> facts = mock();
        when(facts.getObject()).thenReturn((number, fact) -> recorded.contains(fact));
        completion = new StepCompletion(
                table,
                runs,
                versions,
                mock(MayDo.class),
                facts,
                engine,
                mock(Journal.class),
                mock(ApplicationEventPublisher.class),
                Clock.systemUTC());
    }

    @Test
    void theFileSaysWhatAStepNeedsAndWhenAFieldIsAsked() {
        var step = versions.get(UUID.randomUUID()).content().steps().get("askPapers");
        assertThat(step.needs()).containsExactly("fact_child");
        assertThat(step.fields().get(1).showIf()).isEqualTo(new ShowIf("papers", Set.of("NONE", "LOST")));
        assertThat(step.fields().getFirst().showIf()).isNull();
    }

    @Test
    void nobodyCompletesAStepWhoseGroundIsNotOnRecord() {
        assertThat(completion.missing(item)).containsExactly("fact_child");
        assertThatThrownBy(() -> as(OFFICE, () -> completion.complete(item, "GIVEN")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("workitem.needs");
                    assertThat(refused.parameters()).isEqualTo(List.of("fact_child"));
                });
        verify(table, never()).close(any(), any(), any(), any(), any());
        verify(engine, never()).complete(any(), anyMap());

        recorded.add("fact_child");
        assertThat(completion.missing(item)).isEmpty();
        as(OFFICE, () -> completion.complete(item, "GIVEN"));
        verify(engine).complete(any(), anyMap());
    }

    @Test
    void thatNoAnswerCameCanAlwaysBeSaid() {
        as(OWNER, () -> completion.completeFor(item, WorkItemState.NO_ANSWER, "NO_ANSWER"));
        verify(engine).complete(any(), anyMap());
    }

    /** A refusal names the fact in words. */
    @Test
    void everyFactOfTheProgramHasWordsForWhatIsToBeRecorded() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/needs/en.properties"))) {
            words.load(reader);
        }
        var vocabulary = Files.readString(Path.of("src/main/resources/META-INF/koldoo-vocabulary.json"));
        var facts = java.util.regex.Pattern.compile("\"(fact_\\w+)\" : \\[ ?]").matcher(vocabulary);
        assertThat(facts.results().map(match -> match.group(1)).toList())
                .hasSizeGreaterThan(10)
                .allMatch(fact -> words.containsKey("needs." + fact));
    }

    private static void as(BodyCode body, Runnable work) {
        CurrentActor.as(new Actor(new UserId(UUID.randomUUID()), body, null, Set.of(Role.OFFICER)), work);
    }

    private static WorkItem item() {
        return new WorkItem(
                new WorkItemId(UUID.randomUUID()),
                CaseNumber.random(),
                null,
                "good-fields",
                UUID.randomUUID(),
                "askPapers",
                "custom",
                Stage.SUPPORT,
                OFFICE,
                null,
                Role.OFFICER,
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                null,
                WorkItemState.OPEN,
                null,
                null,
                null,
                0);
    }
}
