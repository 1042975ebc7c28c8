package org.koldoo.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what goes to the database: statements (a batch is one) and commits. */
@TestConfiguration(proxyBeanMethods = false)
public final class CountedSource {

    public static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());
    public static final List<String> COMMITS = Collections.synchronizedList(new ArrayList<>());

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create(source)
                                .afterQuery((execution, queries) ->
                                        queries.forEach(query -> STATEMENTS.add(query.getQuery())))
                                .afterMethod(CountedSource::method)
                                .build()
                        : bean;
            }
        };
    }

    private static void method(MethodExecutionContext call) {
        if (call.getMethod().getName().equals("commit")) {
            COMMITS.add("commit");
        }
    }

    public static void reset() {
        STATEMENTS.clear();
        COMMITS.clear();
    }
}
