# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# without the embedded PostgreSQL: a container gets its database from outside
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -DskipTests \
    -P '!postgres-linux-amd64,!postgres-linux-arm64' package
RUN java -Djarmode=tools -jar target/flyttahit.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin flyttahit \
    && install --directory --owner=flyttahit --group=flyttahit /app /var/lib/flyttahit
WORKDIR /app
# what changes seldom first, so that a new version only moves the last layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER flyttahit

# off: a missing database address stops the start instead of filling the container with an empty site
ENV FLYTTAHIT_EMBEDDED=off \
    FLYTTAHIT_DATA_DIR=/var/lib/flyttahit \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
VOLUME /var/lib/flyttahit
EXPOSE 8080

# bash opens the connection itself: the image need not hold curl
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200'* ]]"]

ENTRYPOINT ["java", "-jar", "flyttahit.jar"]
