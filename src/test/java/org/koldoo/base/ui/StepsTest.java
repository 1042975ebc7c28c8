package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koldoo.base.ui.Steps.State.CURRENT;
import static org.koldoo.base.ui.Steps.State.DONE;
import static org.koldoo.base.ui.Steps.State.NEXT;
import static org.koldoo.base.ui.Steps.State.SKIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.base.ui.Steps.Stage;

class StepsTest {

    @Test
    void aPhoneShowsTheFirstOpenStage() {
        assertThat(Steps.brief(List.of(
                        new Stage("Safety", SKIPPED),
                        new Stage("Consent", DONE),
                        new Stage("Screening", CURRENT),
                        new Stage("Support", CURRENT),
                        new Stage("Closing", NEXT))))
                .isEqualTo("Screening (3/5)");
    }

    @Test
    void whereAllIsDoneItShowsTheLast() {
        assertThat(Steps.brief(List.of(new Stage("Safety", DONE), new Stage("Closing", DONE))))
                .isEqualTo("Closing (2/2)");
    }

    @Test
    void atTheStartItShowsTheFirst() {
        assertThat(Steps.brief(List.of(new Stage("Safety", NEXT), new Stage("Closing", NEXT))))
                .isEqualTo("Safety (1/2)");
        assertThat(Steps.brief(List.of())).isEmpty();
    }
}
