package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
@ActiveProfiles({"test", "demo"})
class DemoPeopleTest {

    @Autowired
    DemoPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    ObjectProvider<FirstAdmin> firstAdmin;

    @MockitoBean
    Journal journal;

    @Test
    void fourCardsComeFirstAndTheOthersFollow() {
        var everybody = people.all();
        assertThat(everybody.subList(0, 4)).allMatch(DemoPerson::card);
        assertThat(everybody.subList(4, everybody.size()))
                .noneMatch(DemoPerson::card)
                .hasSizeGreaterThan(8);
    }

    @Test
    void anInventedPersonSignsInWithoutAPasswordAndWithTheirRole() {
        var aida = people.byLogin("aida").orElseThrow();
        var principal = people.signIn(aida.id());
        assertThat(principal.ready()).isTrue();
        assertThat(principal.actor().roles()).containsExactly(Role.CASEWORKER);
        assertThat(accounts.someoneCanAct(BodyCode.of("MFA"), Role.OFFICER)).isTrue();
        assertThat(accounts.someoneCanAct(BodyCode.of("GKNB"), Role.OFFICER)).isFalse();
    }

    @Test
    void aMinistryHasTwoAdministratorsSoThatOneLooksAtWhatTheOtherChanged() {
        assertThat(people.all())
                .filteredOn(person -> person.member().roles().contains(Role.ADMIN)
                        && BodyCode.of("MFA").equals(person.member().body()))
                .hasSize(2);
    }

    @Test
    void nobodySignsInAsSomebodyWhoIsNotInvented() {
        assertThatThrownBy(() -> people.signIn(UserId.random())).isInstanceOf(Refused.class);
    }

    @Test
    @Asvs("V6.3.2")
    void noPasswordOpensADemonstrationAccountAndThereIsNoFirstAdministrator() {
        assertThat(signIn.attempt("marat", "")).isEmpty();
        assertThat(firstAdmin.getIfAvailable()).isNull();
    }
}
