package org.koldoo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what goes to a database: statements (a batch is one) and commits. Both sides of the bench have the same. */
final class CountedSource {

    final AtomicLong commits = new AtomicLong();
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    DataSource around(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> queries.forEach(query -> statements.add(query.getQuery())))
                .afterMethod(call -> {
                    if (call.getMethod().getName().equals("commit")) {
                        commits.incrementAndGet();
                    }
                })
                .build();
    }

    /** What one piece of work takes. */
    Count of(Runnable work) {
        statements.clear();
        commits.set(0);
        work.run();
        return new Count(List.copyOf(statements), commits.get());
    }

    record Count(List<String> statements, long commits) {

        @Override
        public String toString() {
            return statements.size() + " SQL, " + commits + (commits == 1 ? " commit" : " commits");
        }
    }

    /** Puts the counter before the data source of the program. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OfTheProgram {

        @Bean
        static CountedSource counted() {
            return new CountedSource();
        }

        @Bean
        static BeanPostProcessor countStatements(CountedSource counted) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? counted.around(source)
                            : bean;
                }
            };
        }
    }
}
