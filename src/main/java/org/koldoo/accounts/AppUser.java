package org.koldoo.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

@Entity
@Table(name = "app_user")
class AppUser {

    private static final int TRIES = 10;
    private static final Duration REST = Duration.ofMinutes(15);
    /** How long nothing is looked at after each wrong try: nothing after the first two, which are mistypings. */
    private static final int[] DELAYS = {0, 0, 1, 2, 4, 8, 15, 30, 30};

    /** How often at most the journal hears of one account that rests. */
    private static final Duration QUIET = Duration.ofDays(1);

    @Id
    private UUID id;

    private String login;
    private String displayName;
    private String searchText;
    private @Nullable String bodyCode;
    private @Nullable String office;
    private String lang;
    private boolean shortcuts = true;
    private @Nullable String passwordHash;
    private boolean mustChange;
    private @Nullable Instant oneTimeUntil;
    private boolean active = true;
    private boolean demo;
    private int failed;
    private @Nullable Instant lockedUntil;
    private int untold;
    private @Nullable Instant toldAt;
    private boolean enrolAgain;
    private @Nullable Instant lastSignIn;
    private @Nullable Integer conductVersion;
    private @Nullable Instant conductAt;
    private Instant createdAt;
    private @Nullable UUID createdBy;
    private @Nullable Instant closedAt;
    private long stamp;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    @SuppressWarnings("NullAway.Init")
    AppUser(UserId id, String login, String displayName, String lang, Instant now) {
        this.id = id.value();
        this.login = login;
        this.createdAt = now;
        this.displayName = displayName;
        this.lang = lang;
        this.searchText = searchable();
    }

    /** Body, office and roles; whoever is signed in with the old ones must sign in again. */
    void place(@Nullable BodyCode body, @Nullable String office, Set<Role> roles) {
        this.bodyCode = body == null ? null : body.value();
        this.office = office;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        stamp++;
    }

    void describe(String displayName, String lang) {
        this.displayName = displayName;
        this.lang = lang;
        this.searchText = searchable();
    }

    void speak(String lang) {
        this.lang = lang;
    }

    String language() {
        return lang;
    }

    void useShortcuts(boolean wanted) {
        shortcuts = wanted;
    }

    void ownPassword(String hash) {
        passwordHash = hash;
        mustChange = false;
        oneTimeUntil = null;
        stamp++;
    }

    void oneTimePassword(String hash, Instant until) {
        passwordHash = hash;
        mustChange = true;
        oneTimeUntil = until;
        stamp++;
    }

    /** Whether a one-time password was handed out and is worth nothing any more. */
    boolean oneTimeEnded(Instant now) {
        return mustChange && (oneTimeUntil == null || !now.isBefore(oneTimeUntil));
    }

    void activate(boolean wanted) {
        active = wanted;
        stamp++;
    }

    /** What somebody signs in with has changed. */
    void signInAgain() {
        stamp++;
    }

    void close(Instant now) {
        activate(false);
        closedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    void acceptConduct(int version, Instant now) {
        conductVersion = version;
        conductAt = now;
    }

    /** An invented person of the demonstration: no password, nothing left to accept. */
    void standIn(int conduct, Instant now) {
        demo = true;
        lastSignIn = now;
        acceptConduct(conduct, now);
    }

    /** Whether a try is looked at now: an active account that neither waits nor rests. */
    boolean mayTry(Instant now) {
        return active && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    /**
     * Counts a try as wrong before it is looked at, so that many at once count as many; {@link #wasRight} takes it back. After
     * the third the next one waits, after the tenth the account rests, never for ever.
     */
    void tries(Instant now) {
        if (failed >= TRIES) {
            failed = 0;
        }
        failed++;
        untold++;
        lockedUntil = failed >= TRIES ? now.plus(REST) : now.plusSeconds(DELAYS[failed - 1]);
    }

    /** One secret of several was right; the wrong tries before it still count. */
    void wasRight() {
        failed = Math.max(0, failed - 1);
        untold = Math.max(0, untold - 1);
        lockedUntil = null;
    }

    /** All that was asked for was right. */
    void signedIn(Instant now) {
        failed = 0;
        lockedUntil = null;
        lastSignIn = now;
    }

    /** How many wrong tries the journal should hear of now, once a day at most; 0 = none. */
    int toTell(Instant now) {
        if (failed < TRIES || toldAt != null && now.isBefore(toldAt.plus(QUIET))) {
            return 0;
        }
        int tries = untold;
        untold = 0;
        toldAt = now;
        return tries;
    }

    /** What this person proves with has changed; sessions that were opened with it end. */
    void factorsChanged() {
        stamp++;
    }

    /** Whether a new passkey is asked for before anything else. */
    void enrolsAgain(boolean again) {
        enrolAgain = again;
    }

    boolean mustEnrolAgain() {
        return enrolAgain;
    }

    boolean active() {
        return active;
    }

    String login() {
        return login;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean conductDue() {
        return conductVersion == null || conductVersion < CodeOfConduct.VERSION;
    }

    /** Who made the account, for whoever must tell two people apart. */
    void madeBy(UserId person) {
        createdBy = person.value();
    }

    boolean wasMadeBy(UserId person, Instant since) {
        return person.value().equals(createdBy) && createdAt.isAfter(since);
    }

    UserId id() {
        return new UserId(id);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean demo() {
        return demo;
    }

    long stamp() {
        return active ? stamp : -1;
    }

    StaffMember asMember() {
        return new StaffMember(
                id(),
                login,
                displayName,
                bodyCode == null ? null : BodyCode.of(bodyCode),
                office,
                Set.copyOf(roles),
                active);
    }

    StaffAccount asAccount(Instant now) {
        return new StaffAccount(
                asMember(),
                lang,
                lastSignIn,
                mustChange,
                oneTimeUntil,
                oneTimeEnded(now),
                failed >= TRIES && lockedUntil != null && now.isBefore(lockedUntil),
                conductVersion == null ? 0 : conductVersion,
                demo);
    }

    OwnProfile asProfile() {
        return new OwnProfile(login, displayName, lang, shortcuts, passwordHash != null);
    }

    /** The person of a session, with everything that is still asked of them there. */
    StaffPrincipal asPrincipal(Set<Due> due, @Nullable Instant provedAt) {
        return new StaffPrincipal(asMember(), Locale.forLanguageTag(lang), stamp(), due, provedAt);
    }

    private String searchable() {
        return (login + " " + displayName).toLowerCase(Locale.ROOT);
    }
}
