FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends nats-server && rm -rf /var/lib/apt/lists/* \
  && mkdir /data && chown nats:nats /data
USER nats
ENTRYPOINT ["/usr/sbin/nats-server", "-c", "/etc/lagebild/nats.conf"]
