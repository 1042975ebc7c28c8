# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/koldoo.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home koldoo && mkdir -p /app /data /keys && chown koldoo /app /data /keys && chmod 700 /data /keys
USER koldoo
WORKDIR /app
# The libraries first: they change less often than the program.
COPY --from=build --chown=koldoo /app/lib lib
COPY --from=build --chown=koldoo /app/koldoo.jar koldoo.jar

# One start for practice, on a database and with keys that are thrown away, so that every later start takes
# less than half the time. Java ignores the cache silently where path, folder or Java differ, so all stay the same.
RUN SPRING_DATASOURCE_URL=jdbc:h2:file:/tmp/practice/data KOLDOO_KEYS=/tmp/keys \
    java -XX:AOTCacheOutput=koldoo.aot -Dspring.context.exit=onRefresh -jar koldoo.jar && rm -rf /tmp/practice /tmp/keys

# A container is reached from outside, also with KOLDOO_DEMO=true: who reaches it is said where its port is published.
ENV SPRING_DATASOURCE_URL=jdbc:h2:file:/data/koldoo KOLDOO_KEYS=/keys SERVER_ADDRESS=0.0.0.0 TZ=Asia/Bishkek
VOLUME ["/data", "/keys"]
EXPOSE 8080
HEALTHCHECK --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /assets/neutral.html HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
# What Java itself warns of does not belong among the results of commands.
ENTRYPOINT ["java", "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:AOTCache=koldoo.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "koldoo.jar"]
