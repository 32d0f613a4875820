# Postfix before the desk: takes mail for the address of the desk from outside, hands it over by LMTP, sends what the desk writes.
# Build from the root of the repository: docker build -f docker/mail.Dockerfile .
FROM debian:12-slim
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postfix ca-certificates \
  && rm -rf /var/lib/apt/lists/*
COPY docker/postfix/main.cf docker/postfix/master.cf /etc/postfix/
COPY --chmod=755 docker/postfix/start.sh /usr/local/bin/start-postfix
EXPOSE 25
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["postfix", "status"]
CMD ["start-postfix"]
