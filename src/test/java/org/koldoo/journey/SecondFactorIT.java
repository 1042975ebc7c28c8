package org.koldoo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.OneTimeCodes;

/**
 * Signing in for real: the first administrator with the code of the console and a passkey, a caseworker with a code app, wrong
 * codes, a recovery code, and the further proof before something that could hurt. The passkey is Chromium's own, made of software.
 */
class SecondFactorIT {

    private static final String ADMIN_PASSWORD = "төрт кашык бышкан айран";
    private static final String PASSWORD = "жети кара козу тоодо";
    private static final int PROOF_SECONDS = 12;

    private static Playwright playwright;
    private static Browser browser;
    private static RealKoldoo koldoo;

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        koldoo = new RealKoldoo("--koldoo.proof-age=PT" + PROOF_SECONDS + "S");
    }

    @AfterAll
    static void stop() {
        koldoo.close();
        browser.close();
        playwright.close();
    }

    @Test
    @Asvs({"V6.3.3", "V7.5.3", "V7.2.4"})
    void fromTheCodeOfTheConsoleToTheWorkOfACaseworker() {
        var desk = context(1280, 900);
        var admin = desk.newPage();
        passkeys(admin);
        firstAdministrator(admin);

        // With the password alone nothing opens, on a way inside the page either.
        signIn(admin, "begimai", ADMIN_PASSWORD);
        Journey.heading(admin, "One more step");
        insideThePage(admin, "admin/users");
        Journey.heading(admin, "One more step");
        admin.navigate(koldoo.url("admin/users"));
        Journey.heading(admin, "One more step");
        picture(admin, "second-step-desk");
        accessible(admin);
        var before = sessionId(desk);
        admin.locator("#prove-passkey").click();
        admin.waitForURL(url -> !url.contains("second-step"));
        Assertions.assertThat(sessionId(desk)).isNotEqualTo(before);

        var password = newCaseworker(admin, desk);
        var phone = context(390, 844);
        var worker = phone.newPage();
        caseworker(worker, password);
    }

    private void firstAdministrator(Page page) {
        page.navigate(koldoo.url("first-admin"));
        Journey.heading(page, "The first administrator");
        page.getByLabel("One-time code from the console").fill(koldoo.oneTimeCode());
        field(page, "Login").fill("begimai");
        field(page, "Name, as colleagues see it").fill("Бегимай Асанова");
        field(page, "New password").fill(ADMIN_PASSWORD);
        field(page, "New password once more").fill(ADMIN_PASSWORD);
        Journey.button(page, "Create the first administrator").click();
        page.getByText("Done. The administrator can sign in now").waitFor();

        signIn(page, "begimai", ADMIN_PASSWORD);
        Journey.heading(page, "How you will show that it is you");
        assertThat(page.locator("#enrol-totp")).hasCount(0);
        assertThat(page.locator("main")).containsText("an account that several people use");
        picture(page, "enrol-admin-desk");
        accessible(page);
        page.locator("#enrol-passkey").click();
        assertThat(page.locator(".k-accounts-codes li")).hasCount(10);
        picture(page, "recovery-codes-desk");
        accessible(page);
        page.locator("#enrolled-on").click();
        Journey.heading(page, "Before you begin");
        Journey.button(page, "I have read this and will keep to it").click();
        page.waitForURL(url -> !url.contains("code-of-conduct"));
        assertThat(page.locator(".k-menu")).containsText("Users");
    }

    /** The proof of signing in is too old by now: it is asked for once more, and what was typed stays. */
    private static String newCaseworker(Page page, BrowserContext desk) {
        page.navigate(koldoo.url("admin/users"));
        Journey.heading(page, "Users");
        Journey.button(page, "Add a person").click();
        field(page, "Login").fill("nurzat");
        field(page, "Name, as colleagues see it").fill("Нурзат Эсенова");
        Journey.choose(page, "Organisation", "Crisis centre Bishkek");
        Journey.check(page, "Caseworker").click();
        page.waitForTimeout((PROOF_SECONDS + 1) * 1000);
        Journey.button(page, "Add the person").click();
        page.getByText("Please confirm that it is you").first().waitFor();
        picture(page, "step-up-desk");
        var before = sessionId(desk);
        page.locator("#prove-passkey").click();
        var secret = page.locator(".k-accounts-secret");
        secret.waitFor();
        Assertions.assertThat(sessionId(desk)).isNotEqualTo(before);
        return secret.textContent();
    }

    private static void caseworker(Page page, String oneTime) {
        signIn(page, "nurzat", oneTime);
        Journey.heading(page, "Change the password");
        field(page, "Present password").fill(oneTime);
        field(page, "New password").fill(PASSWORD);
        field(page, "New password once more").fill(PASSWORD);
        Journey.button(page, "Change the password").click();
        Journey.heading(page, "How you will show that it is you");
        picture(page, "enrol-phone");
        accessible(page);
        page.locator("#enrol-totp").click();
        var key = page.locator("#totp-key").textContent();
        picture(page, "totp-phone");
        accessible(page);
        page.getByLabel("Code from the code app").fill("000000");
        page.locator("#totp-finish").click();
        assertThat(page.locator(".k-errors")).containsText("This code is not right");
        page.getByLabel("Code from the code app").fill(OneTimeCodes.of(key, Instant.now()));
        page.locator("#totp-finish").click();
        assertThat(page.locator(".k-accounts-codes li")).hasCount(10);
        picture(page, "recovery-codes-phone");
        var recovery = page.locator(".k-accounts-codes code").first().textContent();
        page.locator("#enrolled-on").click();
        Journey.heading(page, "Before you begin");
        Journey.button(page, "I have read this and will keep to it").click();
        page.waitForURL(url -> !url.contains("code-of-conduct"));
        assertThat(page.locator(".k-menu")).isVisible();

        // A wrong code, the one that was used already, and the next one.
        signIn(page, "nurzat", PASSWORD);
        Journey.heading(page, "One more step");
        page.getByLabel("Code from the code app").fill("000000");
        page.locator("#prove-code").click();
        assertThat(page.locator(".k-errors").first()).containsText("This code is not right");
        page.waitForTimeout(31_000);
        page.getByLabel("Code from the code app").fill(OneTimeCodes.of(key, Instant.now()));
        page.locator("#prove-code").click();
        page.waitForURL(url -> !url.contains("second-step"));
        assertThat(page.locator(".k-menu")).isVisible();

        // The day the phone is not there.
        signIn(page, "nurzat", PASSWORD);
        Journey.heading(page, "One more step");
        page.getByText("I do not have my phone or key").click();
        page.getByLabel("Recovery code").fill(recovery);
        picture(page, "lost-phone");
        page.locator("#prove-recovery").click();
        page.waitForURL(url -> !url.contains("second-step"));
        page.navigate(koldoo.url("profile"));
        Journey.heading(page, "My profile");
        assertThat(page.locator("#codes-left")).containsText("9");
        picture(page, "how-i-sign-in-phone");
        accessible(page);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("about:blank"); // a window that is left does not ask how its session stands
        page.context().clearCookies();
        page.navigate(koldoo.url("sign-in"));
        Journey.heading(page, "Sign in");
        field(page, "Login").fill(login);
        field(page, "Password").fill(password);
        Journey.button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        Journey.rest(page);
    }

    /** As a link of the program does it: no request for a page, only a navigation in the one that is open. */
    private static void insideThePage(Page page, String route) {
        page.evaluate(
                "route => { const link = document.createElement('a'); link.href = route;"
                        + " link.setAttribute('router-link', ''); document.body.append(link); link.click(); link.remove(); }",
                route);
        Journey.rest(page);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static String sessionId(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> !cookie.name.equals("koldoo-language"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void passkeys(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "internal");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", key);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static BrowserContext context(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Bishkek"));
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    private static void accessible(Page page) {
        Assertions.assertThat(Journey.seriousFindings(page)).isEmpty();
    }
}
