# One Dockerfile for all services. It takes what ./mvnw has built on the host:
#
#   ./mvnw package -DskipTests
#   docker build --build-arg SERVICE=udm-service --tag akalab/udm .
#
# SERVICE is udm-service, ausf-service, amf-service or nrf-service. BASE_IMAGE is any image with a Java 25 runtime on the
# PATH and a /bin/sh; .ci/base-image makes one where no registry can be reached. PACKAGES are added with apt-get: an AMF that
# speaks SCTP needs libsctp1, which an image of a Java runtime seldom has.
ARG BASE_IMAGE=eclipse-temurin:25-jre
ARG SERVICE

FROM ${BASE_IMAGE} AS udm-service
ENV SERVER_PORT=7001

FROM ${BASE_IMAGE} AS ausf-service
ENV SERVER_PORT=7002

FROM ${BASE_IMAGE} AS amf-service
ENV SERVER_PORT=7003

FROM ${BASE_IMAGE} AS nrf-service
ENV SERVER_PORT=7004

FROM ${BASE_IMAGE} AS extracted
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar /service.jar
RUN java -Djarmode=tools -jar /service.jar extract --destination /app

FROM ${SERVICE}
ARG PACKAGES=""
RUN if [ -n "$PACKAGES" ]; then \
      apt-get update && apt-get install -y --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*; \
    fi
# The heap of a lab; replace the variable to give it more. The AOT cache works with the collector that it was made with.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx192m -Xss512k" \
    MALLOC_ARENA_MAX=2 \
    SERVER_ADDRESS=0.0.0.0
COPY --from=extracted /app /app

# A training run, over as soon as the application context stands, writes the AOT cache (JEP 514), which halves the
# start-up time. It leaves nothing else behind: its database is in memory, its working directory is removed.
RUN mkdir /tmp/training && cd /tmp/training \
    && SPRING_DATASOURCE_URL=jdbc:h2:mem:training java -XX:AOTCacheOutput=/app/service.aot \
      -Dspring.context.exit=onRefresh --enable-native-access=ALL-UNNAMED -jar /app/service.jar \
    && rm -rf /tmp/training && test -s /app/service.aot

# The only place that a service writes to, when it has an embedded database.
RUN mkdir -p /var/lib/akalab && chown 10001:10001 /var/lib/akalab
WORKDIR /var/lib/akalab
USER 10001:10001

EXPOSE ${SERVER_PORT}
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-cp", "/app/service.jar", "io.akalab.sbi.health.HealthCheck"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/service.aot", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/service.jar"]
