package org.koldoo.command;

import java.util.Map;
import java.util.TreeMap;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.start.DemoWish;
import org.koldoo.journal.JournalCheck;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** As much of the program as a command needs: its settings, keys and database; nothing that acts, migrates or is served. */
@ComponentScan("org.koldoo.base.start")
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
class QuietProgram {

    private static final Map<String, Object> SETTINGS = Map.of(
            "koldoo.scheduling", "false",
            "koldoo.database-must-exist", "true",
            "logging.level.root", "off",
            "spring.main.log-startup-info", "false");

    static ConfigurableApplicationContext start() {
        return start(QuietProgram.class, Map.of());
    }

    static ConfigurableApplicationContext start(Class<?> program, Map<String, String> others) {
        var settings = new TreeMap<String, Object>(SETTINGS);
        settings.putAll(others);
        return new SpringApplicationBuilder(program)
                .profiles(DemoWish.profiles(System.getenv()))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .listeners(SharesTyped.atTheTerminal())
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Bean
    JournalCheck journalCheck(JdbcTemplate database, KeyFolder keys) {
        return JournalCheck.of(database, keys);
    }
}
