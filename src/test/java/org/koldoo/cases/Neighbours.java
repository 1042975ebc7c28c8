package org.koldoo.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.BodyType;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.Office;
import org.koldoo.institutions.SopStatus;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.JournalLine;
import org.koldoo.vault.BlindIndex;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;

/** The modules below, as small as a test of cases needs them. */
final class Neighbours {

    private Neighbours() {}

    /** Not a cipher, but a text opens only at its place. */
    static final class PlaceVault implements Vault {

        final Set<KeyOwner> keys = new LinkedHashSet<>();

        @Override
        public synchronized void createKey(KeyOwner owner, BodyCode body) {
            keys.add(owner);
        }

        @Override
        public byte[] seal(Place place, String plain) {
            return sealBytes(place, plain.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String open(Place place, byte[] sealed) {
            return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
        }

        @Override
        public byte[] sealBytes(Place place, byte[] plain) {
            var head = ("~" + place.hashCode() + "~").getBytes(StandardCharsets.UTF_8);
            var all = Arrays.copyOf(head, head.length + plain.length);
            for (int i = 0; i < plain.length; i++) {
                all[head.length + i] = (byte) (plain[i] ^ 0x5A);
            }
            return all;
        }

        @Override
        public byte[] openBytes(Place place, byte[] sealed) {
            var head = ("~" + place.hashCode() + "~").getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(Arrays.copyOf(sealed, head.length), head)) {
                throw new Refused("vault.unreadable");
            }
            var plain = Arrays.copyOfRange(sealed, head.length, sealed.length);
            for (int i = 0; i < plain.length; i++) {
                plain[i] ^= 0x5A;
            }
            return plain;
        }

        @Override
        public void destroyKey(KeyOwner owner) {
            keys.remove(owner);
        }
    }

    /** Equal words have equal hashes, a scope never shares one with another. */
    static final class WordIndex implements BlindIndex {

        @Override
        public Set<Long> hashes(Kind kind, BodyCode body, String value) {
            return of(kind + " " + body, kind, value);
        }

        @Override
        public Set<Long> nationalHashes(Kind kind, String value) {
            return of(kind + " national", kind, value);
        }

        private static Set<Long> of(String scope, Kind kind, String value) {
            var plain = value.toLowerCase(Locale.ROOT);
            var words = switch (kind) {
                case NAME -> plain.replaceAll("[^\\p{L}]+", " ").strip().split(" ");
                case PHONE -> new String[] {plain.replaceAll("\\D", "")};
                case DOCUMENT -> new String[] {plain.replaceAll("[^\\p{L}\\d]", "")};
            };
            return Arrays.stream(words)
                    .filter(word -> word.length() > (kind == Kind.PHONE ? 5 : 0))
                    .map(word -> Integer.toUnsignedLong((scope + word).hashCode()))
                    .collect(Collectors.toSet());
        }

        @Override
        public String termHash(String term) {
            return "h" + term.hashCode();
        }
    }

    static final class ListJournal implements Journal {

        final List<JournalEntry> entries = new ArrayList<>();

        @Override
        public synchronized void append(JournalEntry entry) {
            entries.add(entry);
        }

        @Override
        public List<JournalLine> ofCase(org.koldoo.base.CaseNumber caseNumber, int limit) {
            return List.of();
        }

        @Override
        public List<JournalLine> find(org.koldoo.journal.JournalQuery query) {
            return List.of();
        }

        List<String> actions() {
            return entries.stream().map(JournalEntry::action).toList();
        }
    }

    static final class Register implements Institutions {

        private final Map<BodyCode, Body> bodies = new HashMap<>();

        void put(String code, boolean police, boolean state, SopStatus sop, String successor) {
            var name = new Labels(code, code, code);
            bodies.put(
                    BodyCode.of(code),
                    new Body(
                            BodyCode.of(code),
                            state ? BodyType.MINISTRY : BodyType.NGO,
                            name,
                            police,
                            state,
                            true,
                            sop,
                            null,
                            null,
                            null,
                            successor == null ? null : java.time.LocalDate.of(2021, 2, 1),
                            successor == null ? null : BodyCode.of(successor)));
        }

        @Override
        public Optional<Body> find(BodyCode code) {
            return Optional.ofNullable(bodies.get(code));
        }

        @Override
        public Optional<Body> acting(BodyCode code) {
            return find(code).flatMap(body -> body.successor() == null ? Optional.of(body) : acting(body.successor()));
        }

        @Override
        public List<Body> all() {
            return List.copyOf(bodies.values());
        }

        @Override
        public List<Office> offices(BodyCode body) {
            return List.of("O1", "O2").stream()
                    .map(code ->
                            new Office(java.util.UUID.randomUUID(), body, code, new Labels(code, code, code), "KG-GB"))
                    .toList();
        }
    }

    static final class People implements Accounts {

        final Map<UserId, StaffMember> people = new HashMap<>();
        final Set<String> nobody = new LinkedHashSet<>();

        Actor add(String body, Role... roles) {
            return addTo(body, null, roles);
        }

        Actor addTo(String body, String office, Role... roles) {
            var id = UserId.random();
            var member = new StaffMember(
                    id,
                    id.toString(),
                    id.toString(),
                    BodyCode.of(body),
                    office,
                    Set.copyOf(Arrays.asList(roles)),
                    true);
            people.put(id, member);
            return member.asActor();
        }

        @Override
        public Optional<StaffMember> find(UserId id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public Optional<StaffMember> byLogin(String login) {
            return Optional.empty();
        }

        @Override
        public Map<UserId, StaffMember> findAll(Collection<UserId> ids) {
            return ids.stream()
                    .filter(people::containsKey)
                    .map(people::get)
                    .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        }

        @Override
        public List<StaffMember> ofBody(BodyCode body) {
            return people.values().stream()
                    .filter(member -> body.equals(member.body()))
                    .toList();
        }

        @Override
        public List<StaffMember> active(Role role) {
            return people.values().stream()
                    .filter(member -> member.roles().contains(role))
                    .toList();
        }

        @Override
        public boolean someoneCanAct(BodyCode body, Role role) {
            return !nobody.contains(body.value());
        }
    }

    /** Remembers what was raised. */
    record ListAlerts(List<org.koldoo.journal.NewAlert> raised) implements org.koldoo.journal.Alerts {

        @Override
        public java.util.UUID raise(org.koldoo.journal.NewAlert alert) {
            raised.add(alert);
            return java.util.UUID.randomUUID();
        }

        @Override
        public List<org.koldoo.journal.Alert> mine(int limit) {
            return List.of();
        }

        @Override
        public long unseen() {
            return 0;
        }

        @Override
        public void seen(java.util.UUID alert) {}
    }

    /** Takes proposals and decides nothing. */
    record Proposed(List<org.koldoo.approvals.Proposal> proposals) {

        org.springframework.beans.factory.ObjectProvider<org.koldoo.approvals.Approvals> provider() {
            var approvals = (org.koldoo.approvals.Approvals) java.lang.reflect.Proxy.newProxyInstance(
                    Neighbours.class.getClassLoader(),
                    new Class<?>[] {org.koldoo.approvals.Approvals.class},
                    (proxy, method, arguments) -> {
                        proposals.add((org.koldoo.approvals.Proposal) arguments[0]);
                        return java.util.UUID.randomUUID();
                    });
            var beans = new org.springframework.beans.factory.support.StaticListableBeanFactory(
                    Map.of("approvals", approvals));
            return beans.getBeanProvider(org.koldoo.approvals.Approvals.class);
        }
    }

    /** Every deadline ends so many hours after it began. */
    record HoursFromNow(int hours) {

        org.koldoo.workflow.Deadlines port() {
            return (org.koldoo.workflow.Deadlines) java.lang.reflect.Proxy.newProxyInstance(
                    Neighbours.class.getClassLoader(),
                    new Class<?>[] {org.koldoo.workflow.Deadlines.class},
                    (proxy, method, arguments) ->
                            ((java.time.Instant) arguments[1]).plus(java.time.Duration.ofHours(hours)));
        }
    }

    /** Every code is known but {@code NO_SUCH_CODE}. */
    static final class AnyCode implements CodeLists {

        @Override
        public List<Code> list(String list) {
            return List.of();
        }

        @Override
        public Labels label(String list, String code) {
            return new Labels(code, code, code);
        }

        @Override
        public boolean knows(String list, String code) {
            return !code.equals("NO_SUCH_CODE");
        }
    }
}
