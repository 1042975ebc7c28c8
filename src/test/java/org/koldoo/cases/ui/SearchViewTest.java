package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.cases.AgeClass;

class SearchViewTest extends ScreenTest {

    @Test
    void whereNothingIsFoundANewIdentificationTakesTheSearchAlong() {
        navigate(SearchView.class);
        look("Айгүл");
        assertThat(text(find(EmptyState.class).single())).contains("No case that is open to you was found");
        assertThat(find(Anchor.class).withText("New intake").single().getHref()).isEqualTo("intake?search=s-1");
    }

    @Test
    void aFoundCaseIsNamedByItsCodeNameOnly() {
        var head = world.head("Blue Poplar", AgeClass.CHILD, false);
        navigate(SearchView.class);
        look("Blue Poplar");
        assertThat(text(find(CaseList.class).all().getFirst()))
                .contains("Blue Poplar", head.number().value(), "child");
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void theOwnCasesAreListedAndJournalled() {
        world.head("Blue Poplar", AgeClass.ADULT, false);
        navigate(SearchView.class);
        assertThat(text(find(OwnCases.class).single())).contains("My cases", "Blue Poplar");
        assertThat(world.journal).extracting("action").contains("list.cases");
    }

    private void look(String term) {
        var field = find(TextField.class).single();
        test(field).setValue(term);
        test(find(Button.class).withText("Search").single()).click();
    }
}
